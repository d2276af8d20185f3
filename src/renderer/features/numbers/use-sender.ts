import { useMemo } from 'react';
import { groupNumbers, type NumberListing } from '#domain/number-listing.ts';
import { useAppState } from '../../app-context.tsx';
import type { AppState } from '../../store/app-state.ts';
import { defaultNumber } from './default-number.ts';
import { choosable } from './use-groups.ts';

/**
 * The number the pane texts from: the chosen one, else the default one. A chosen number that is gone is not replaced by
 * another; the pane asks instead.
 */
function senderOf(listings: readonly NumberListing[], from: AppState['from']): NumberListing | null {
  if (from !== null) return listings.find(({ number }) => number.e164 === from) ?? null;
  return defaultNumber(choosable(groupNumbers(listings)));
}

export function useSender(): NumberListing | null {
  const listings = useAppState((state) => state.listings);
  const from = useAppState((state) => state.from);
  return useMemo(() => senderOf(listings, from), [listings, from]);
}
