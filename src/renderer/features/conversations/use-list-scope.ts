import type { NumberListing } from '#domain/number-listing.ts';
import { useAppState } from '../../app-context.tsx';
import { scopeOf } from '../../store/list-scope.ts';

/** The number whose conversations the list shows; null for all. */
export function useListScope(): NumberListing | null {
  const scope = useAppState(({ view }) => scopeOf(view));
  return useAppState(({ listings }) => listings.find(({ number }) => number.id === scope) ?? null);
}
