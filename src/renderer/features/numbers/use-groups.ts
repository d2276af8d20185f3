import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupNumbers, type NumberGroup, type NumberListing } from '#domain/number-listing.ts';
import { useAppState } from '../../app-context.tsx';
import { findNumbers } from './find-numbers.ts';

/** All numbers under their headings, or only those that match what is being looked for. */
export function useGroups(find: string): readonly NumberGroup[] {
  const { t } = useTranslation();
  const listings = useAppState((state) => state.listings);
  return useMemo(() => groupNumbers(findNumbers(listings, find, t)), [listings, find, t]);
}

/** The numbers that can be chosen as From, in the order shown: the order of Ctrl+1 to Ctrl+9. */
export function choosable(groups: readonly NumberGroup[]): readonly NumberListing[] {
  return groups.flatMap(({ canText }) => canText);
}
