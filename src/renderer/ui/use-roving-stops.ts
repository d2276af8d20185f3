import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';

interface RovingStops {
  /** The stop that Tab reaches; null when there are none. */
  readonly active: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** A stop that was clicked becomes the one that Tab reaches. */
  readonly onFocus: (event: FocusEvent) => void;
}

const typeAheadPause = 600;

/**
 * One tab stop for a long list: arrow keys, Home and End move through the stops, letters jump to the next name that
 * starts with them.
 *
 * @param stops element ids from top to bottom
 * @param preferred the stop that Tab reaches before any key was pressed, for example the current row
 * @param nameOf what type-ahead looks at
 */
export function useRovingStops(
  stops: readonly string[],
  preferred: string | null,
  nameOf: (stop: string) => string,
): RovingStops {
  const [wanted, setWanted] = useState<string | null>(null);
  const moved = useRef(false);
  const typed = useRef({ letters: '', at: 0 });
  const active =
    [wanted, preferred].find((stop) => stop !== null && stops.includes(stop)) ?? stops[0] ?? null;

  useEffect(() => {
    if (!moved.current || active === null) return;
    moved.current = false;
    document.getElementById(active)?.focus();
  }, [active]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const here = stops.indexOf(event.currentTarget.id);
      const next = nextStop(event.key, here, stops, typed.current, event.timeStamp, nameOf);
      if (next === null) return;
      event.preventDefault();
      moved.current = next !== event.currentTarget.id;
      setWanted(next);
    },
    [stops, nameOf],
  );

  const onFocus = useCallback((event: FocusEvent): void => setWanted(event.currentTarget.id), []);

  return { active, onKeyDown, onFocus };
}

function nextStop(
  key: string,
  here: number,
  stops: readonly string[],
  typed: { letters: string; at: number },
  now: number,
  nameOf: (stop: string) => string,
): string | null {
  const last = stops.length - 1;
  if (key === 'ArrowDown') return stops[Math.min(last, here + 1)] ?? null;
  if (key === 'ArrowUp') return stops[Math.max(0, here - 1)] ?? null;
  if (key === 'Home') return stops[0] ?? null;
  if (key === 'End') return stops[last] ?? null;
  if (key.length !== 1 || key === ' ') return null;
  typed.letters = now - typed.at > typeAheadPause ? key : typed.letters + key;
  typed.at = now;
  const wanted = typed.letters.toLocaleLowerCase();
  const from = typed.letters.length === 1 ? here + 1 : here;
  const inOrder = [...stops.slice(from), ...stops.slice(0, from)];
  return inOrder.find((stop) => nameOf(stop).toLocaleLowerCase().startsWith(wanted)) ?? null;
}
