import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { scrollStop } from '../../ui/scroll-stop.ts';

/** Pixels from the newest text within which one counts as being there. */
const atEnd = 40;

export interface ThreadScroll {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  readonly isAtEnd: boolean;
  readonly toEnd: () => void;
}

interface Anchor {
  readonly element: Element;
  /** Pixels below the upper edge of the scrolling area. */
  readonly top: number;
}

/**
 * Keeps what is read where it is: at the newest text new ones push the others up, anywhere else the text at the upper
 * edge stays in its place, whatever is put in above or below. The area is laid out from its lower end, so `scrollTop`
 * is 0 at the newest text and negative above it.
 */
export function useThreadScroll(): ThreadScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor | null>(null);
  const [isAtEnd, setAtEnd] = useState(true);

  const remember = useCallback((): void => {
    const area = scroller.current;
    if (area === null) return;
    const isEnd = area.scrollTop > -atEnd;
    setAtEnd(isEnd);
    const edge = area.getBoundingClientRect().top;
    const first = isEnd
      ? undefined
      : [...area.querySelectorAll('article')].find((each) => each.getBoundingClientRect().bottom > edge);
    anchor.current =
      first === undefined ? null : { element: first, top: first.getBoundingClientRect().top - edge };
  }, []);

  useEffect(() => {
    const area = scroller.current;
    const inside = content.current;
    if (area === null || inside === null) return undefined;
    const stopStops = scrollStop(area);
    area.addEventListener('scroll', remember, { passive: true });
    if (typeof ResizeObserver === 'undefined') {
      return () => {
        area.removeEventListener('scroll', remember);
        stopStops?.();
      };
    }
    const observer = new ResizeObserver(() => {
      const held = anchor.current;
      if (held?.element.isConnected !== true) return;
      const moved = held.element.getBoundingClientRect().top - area.getBoundingClientRect().top - held.top;
      if (Math.abs(moved) > 0.5) area.scrollTop += moved;
    });
    observer.observe(inside);
    return () => {
      observer.disconnect();
      stopStops?.();
      area.removeEventListener('scroll', remember);
    };
  }, [remember]);

  const toEnd = useCallback(() => {
    anchor.current = null;
    if (scroller.current !== null) scroller.current.scrollTop = 0;
    setAtEnd(true);
  }, []);

  return { scroller, content, isAtEnd, toEnd };
}
