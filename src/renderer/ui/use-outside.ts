import { useEffect, useEffectEvent, type RefObject } from 'react';

interface Surface {
  readonly ref: RefObject<Element | null>;
  /** Selector of what opened it, and closes it by itself. */
  readonly opener?: string;
  /** The focus that goes elsewhere is told as well. */
  readonly holdsFocus?: boolean;
}

/** Tells of a press beside something that lies over the window, so that it can close. */
export function useOutside({ ref, opener, holdsFocus = false }: Surface, onOutside: () => void): void {
  const tell = useEffectEvent(({ target }: Event): void => {
    if (!(target instanceof Element) || ref.current?.contains(target) === true) return;
    if (opener === undefined || target.closest(opener) === null) onOutside();
  });

  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const listener = (event: Event): void => tell(event);
    document.addEventListener('pointerdown', listener, { signal });
    if (holdsFocus) document.addEventListener('focusin', listener, { signal });
    return () => ended.abort();
  }, [holdsFocus]);
}
