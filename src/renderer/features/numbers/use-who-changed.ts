import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isShared } from '#domain/ownership.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import type { WhoChanged } from './change-words.ts';
import { nameOf } from './number-words.ts';

/** Names numbers of changes as the list does. */
export function useWhoChanged(): WhoChanged {
  const { t } = useTranslation();
  const { formats } = useServices();
  const listings = useAppState((state) => state.listings);
  const homeCountry = useHomeCountry();
  return useMemo(
    () => (e164) => {
      const listing = listings.find(({ number }) => number.e164 === e164);
      return listing === undefined
        ? { name: formats.phone(e164, homeCountry), isShared: false }
        : { name: nameOf(listing, t), isShared: isShared(listing.ownership) };
    },
    [listings, formats, homeCountry, t],
  );
}
