import { useLayoutEffect, useRef, type RefObject } from 'react';

/** With less room in pixels, the From menu covers the send pane instead of standing above it. */
const leastRoom = 280;

/** Tells the style sheet how much of the window is above the send pane: what opens there never leaves the window. */
export function useRoomAbove(): RefObject<HTMLDivElement | null> {
  const dock = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = dock.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const room = Math.max(0, Math.floor(element.getBoundingClientRect().top));
      element.style.setProperty('--room-above', `${room}px`);
      element.dataset['room'] = room < leastRoom ? 'low' : 'enough';
    };
    measure();
    window.addEventListener('resize', measure);
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      window.removeEventListener('resize', measure);
      observer?.disconnect();
    };
  }, []);
  return dock;
}
