import { useDeferredValue, useMemo } from 'react';
import { useAppState, useServices } from '../../app-context.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import type { OutboxSide } from './outbox-sides.ts';
import { sidesOf } from './sides-of-state.ts';

/** What this computer has of each conversation; thousands of texts that move must not keep the window from answering. */
export function useOutboxSides(): ReadonlyMap<string, OutboxSide> {
  const { formats } = useServices();
  const homeCountry = useHomeCountry();
  const listings = useAppState((state) => state.listings);
  const lists = useDeferredValue(useAppState((state) => state.lists));
  return useMemo(
    () => sidesOf({ lists, listings }, formats, homeCountry),
    [lists, listings, formats, homeCountry],
  );
}
