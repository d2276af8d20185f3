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
function senderOf(listings: readonly NumberListing[], fromId: AppState['fromId']): NumberListing | null {
  if (fromId !== null) return listings.find(({ number }) => number.id === fromId) ?? null;
  return defaultNumber(choosable(groupNumbers(listings)));
}

export function useSender(): NumberListing | null {
  const listings = useAppState((state) => state.listings);
  const fromId = useAppState((state) => state.fromId);
  return useMemo(() => senderOf(listings, fromId), [listings, fromId]);
}
