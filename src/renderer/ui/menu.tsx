import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { Icon, type IconName } from './icon.tsx';
import { useOutside } from './use-outside.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon: IconName;
  readonly act: () => void;
}

/** Where a menu unfolds, in CSS pixels of the window: from a point, or above what opened it, never under the pointer. */
export type MenuPlace = { readonly x: number; readonly y: number } | { readonly above: DOMRect };

interface MenuProps {
  readonly label: string;
  readonly place: MenuPlace;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

const margin = 8;
const gap = 4;

/** Its upper left corner before it is kept inside the window. */
function cornerFor(
  place: MenuPlace,
  width: number,
  height: number,
): { readonly x: number; readonly y: number } {
  if (!('above' in place)) return place;
  const { left, right, top } = place.above;
  const isMirrored = getComputedStyle(document.documentElement).direction === 'rtl';
  return { x: isMirrored ? left : right - width, y: top - gap - height };
}

/** A few actions over everything else; arrow keys move, Escape gives the focus back to where it came from. */
export function Menu({ label, place, items, onClose }: MenuProps): ReactElement {
  const menu = useRef<HTMLDivElement>(null);
  const [corner, setCorner] = useState(() => cornerFor(place, 0, 0));

  // Where it is drawn first nobody sees it: how large it is decides where there is room for it.
  useLayoutEffect(() => {
    const { width, height } = menu.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
    const { x, y } = cornerFor(place, width, height);
    setCorner({
      x: Math.max(margin, Math.min(x, window.innerWidth - width - margin)),
      y: Math.max(margin, Math.min(y, window.innerHeight - height - margin)),
    });
  }, [place]);

  useEffect(() => {
    const opener = document.activeElement;
    const surface = menu.current;
    surface?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    return () => {
      // Whoever took the focus on purpose keeps it.
      const isFree = document.activeElement === null || document.activeElement === document.body;
      const isHere = surface?.contains(document.activeElement) === true;
      if ((isFree || isHere) && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  useOutside({ ref: menu }, onClose);
  useEffect(() => {
    window.addEventListener('blur', onClose);
    window.addEventListener('resize', onClose);
    return () => {
      window.removeEventListener('blur', onClose);
      window.removeEventListener('resize', onClose);
    };
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const stops = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1 + stops.length,
      Home: 0,
      End: stops.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) stops[next % stops.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return createPortal(
    <div
      ref={menu}
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      // Pixels of the window, which run the same way in every script.
      style={{ left: corner.x, top: corner.y }}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          className="menu__item"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose();
            item.act();
          }}
        >
          <Icon name={item.icon} />
          {item.label}
        </button>
      ))}
    </div>,
    document.querySelector('.app') ?? document.body,
  );
}
