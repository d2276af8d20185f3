import { useEffect, useState } from 'react';

const pageStep = 8;

interface ActiveOption {
  /** Place among the options; -1 while there are none. */
  readonly place: number;
  /** Whether the key moves; then another option is active. */
  readonly move: (key: string) => boolean;
  /** The first one again. */
  readonly reset: () => void;
}

/**
 * Which option of a list is active, moved by the keys of a field that keeps the focus. It is remembered by its id, so
 * that it stays when others come and go.
 *
 * @param ids of all options, from top to bottom
 * @param elementId of the option with an id
 */
export function useActiveOption(
  ids: readonly string[],
  elementId: (id: string) => string,
  firstId: string | null = null,
): ActiveOption {
  const [activeId, setActiveId] = useState(firstId);
  const last = ids.length - 1;
  const place = Math.min(last, Math.max(0, activeId === null ? 0 : ids.indexOf(activeId)));
  const element = ids[place] === undefined ? null : elementId(ids[place]);

  useEffect(() => {
    if (element !== null) document.getElementById(element)?.scrollIntoView({ block: 'nearest' });
  }, [element]);

  const steps: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + pageStep,
    PageUp: place - pageStep,
  };
  return {
    place,
    move: (key) => {
      const target = steps[key];
      if (target === undefined) return false;
      const id = ids[Math.min(last, Math.max(0, target))];
      if (id !== undefined) setActiveId(id);
      return true;
    },
    reset: () => setActiveId(null),
  };
}
