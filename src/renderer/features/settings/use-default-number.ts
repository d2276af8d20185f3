import { useMemo } from 'react';
import { groupNumbers, type NumberListing } from '#domain/number-listing.ts';
import { useAppState } from '../../app-context.tsx';
import { defaultNumber } from '../numbers/default-number.ts';
import { choosable } from '../numbers/use-groups.ts';

/** The numbers that can be the default one, in the order of the rail, and which of them is. */
export function useDefaultNumber(): {
  readonly choosable: readonly NumberListing[];
  readonly chosen: NumberListing | null;
} {
  const listings = useAppState((state) => state.listings);
  return useMemo(() => {
    const numbers = choosable(groupNumbers(listings));
    return { choosable: numbers, chosen: defaultNumber(numbers) };
  }, [listings]);
}
