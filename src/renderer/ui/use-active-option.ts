import { useState } from 'react';

const pageStep = 8;

interface ActiveOption {
  /** Place among the options; -1 while there are none. */
  readonly place: number;
  /** Whether the key moves; then another option is active. */
  readonly move: (key: string) => boolean;
  /** The first one again. */
  readonly reset: () => void;
}

interface MovingRules {
  /** The one to begin at; null for the first one. */
  readonly firstValue?: string | null;
  /** The first one follows the last one, and Home and End lead to the ends instead of moving the caret. */
  readonly goesRound?: boolean;
}

/** Where a key leads to among the places up to `last`; null for a key that does not move. */
function placeAfter(key: string, here: number, last: number, goesRound: boolean): number | null {
  switch (key) {
    case 'ArrowDown':
      return here < last || !goesRound ? Math.min(last, here + 1) : 0;
    case 'ArrowUp':
      return here > 0 || !goesRound ? Math.max(0, here - 1) : last;
    case 'PageDown':
      return Math.min(last, here + pageStep);
    case 'PageUp':
      return Math.max(0, here - pageStep);
    case 'Home':
      return goesRound ? 0 : null;
    case 'End':
      return goesRound ? last : null;
    default:
      return null;
  }
}

/**
 * Which option of a list is active, moved by the keys of a field that keeps the focus. It is remembered by its value,
 * so that it stays when others come and go.
 *
 * @param values of all options, from top to bottom
 */
export function useActiveOption(values: readonly string[], rules: MovingRules = {}): ActiveOption {
  const { firstValue = null, goesRound = false } = rules;
  const [active, setActive] = useState(firstValue);
  const last = values.length - 1;
  const place = Math.min(last, Math.max(0, active === null ? 0 : values.indexOf(active)));
  return {
    place,
    move: (key) => {
      const target = placeAfter(key, place, last, goesRound);
      if (target === null) return false;
      const value = values[target];
      if (value !== undefined) setActive(value);
      return true;
    },
    reset: () => setActive(null),
  };
}
