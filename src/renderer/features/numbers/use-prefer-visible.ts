import { useEffect, type RefObject } from 'react';
import type { NumberGroup } from '#domain/number-listing.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { rowStop } from './rail-stops.ts';

/** Milliseconds without a further move, so that a scroll is told once, where it ends. */
const rest = 300;
/** The most that one call may name (contract/schemas). */
const mostIds = 200;

/** The numbers whose rows are at least partly inside the scroller, from top to bottom. */
function visibleIds(scroller: HTMLElement, groups: readonly NumberGroup[]): readonly string[] {
  const view = scroller.getBoundingClientRect();
  return groups
    .flatMap(({ canText, cannotText }) => [...canText, ...cannotText])
    .map(({ number }) => number.id)
    .filter((id) => {
      const row = document.getElementById(rowStop(id))?.getBoundingClientRect();
      return row !== undefined && row.height > 0 && row.bottom > view.top && row.top < view.bottom;
    })
    .slice(0, mostIds);
}

/**
 * Tells main which rows can be seen, so that their campaigns are read first: after the list, its folds, the window or
 * the scroll position changed and came to rest.
 *
 * @param isOpen which folds are open; a new function when that changes
 */
export function usePreferVisible(
  scroller: RefObject<HTMLElement | null>,
  groups: readonly NumberGroup[],
  isOpen: (group: NumberGroup['group']) => boolean,
): void {
  const { bridge } = useServices();

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let timer: number | undefined;
    const tell = (): void => {
      const ids = visibleIds(element, groups);
      if (ids.length > 0) void ask(bridge, 'numbers:prefer', { ids });
    };
    const tellSoon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(tell, rest);
    };
    tellSoon();
    element.addEventListener('scroll', tellSoon, { passive: true });
    window.addEventListener('resize', tellSoon);
    return () => {
      window.clearTimeout(timer);
      element.removeEventListener('scroll', tellSoon);
      window.removeEventListener('resize', tellSoon);
    };
  }, [bridge, scroller, groups, isOpen]);
}
