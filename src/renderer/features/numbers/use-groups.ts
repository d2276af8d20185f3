import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupNumbers, type NumberGroup, type NumberListing } from '#domain/number-listing.ts';
import { useAppState } from '../../app-context.tsx';
import type { NumberFilter } from '../../store/number-filter.ts';
import { createFinder } from './find-numbers.ts';

const noFilters: readonly NumberFilter[] = [];

/** All numbers under their headings, or only those that match what is being looked for. */
export function useGroups(
  find: string,
  filters: readonly NumberFilter[] = noFilters,
): readonly NumberGroup[] {
  const { t } = useTranslation();
  const listings = useAppState((state) => state.listings);
  const finder = useMemo(() => createFinder(listings, t), [listings, t]);
  return useMemo(() => groupNumbers(finder(find, filters)), [finder, find, filters]);
}

/** The numbers that can be chosen as From, in the order shown: the order of Ctrl+1 to Ctrl+9. */
export function choosable(groups: readonly NumberGroup[]): readonly NumberListing[] {
  return groups.flatMap(({ canText }) => canText);
}
