import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { kindOf, nameOf } from './number-words.ts';

const fold = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Digits in any punctuation, label or owner; every word typed has to be found. */
export function findNumbers(
  listings: readonly NumberListing[],
  find: string,
  t: TFunction,
): readonly NumberListing[] {
  const wanted = fold(find.trim());
  if (wanted === '') return listings;
  // A national number may start with a 0 that E.164 leaves out.
  const digits = wanted.replace(/\D/g, '').replace(/^0+/, '');
  const looksLikeNumber = digits !== '' && /^[\d\s().+-]+$/.test(wanted);
  const words = wanted.split(/\s+/);
  return listings.filter((listing) => {
    const { number } = listing;
    if (looksLikeNumber && number.e164.includes(digits)) return true;
    const haystack = fold(
      [
        nameOf(listing, t),
        kindOf(listing, t),
        number.owner?.name,
        number.owner?.extensionNumber,
        number.location,
      ]
        .filter((part) => typeof part === 'string')
        .join(' '),
    );
    return words.every((word) => haystack.includes(word));
  });
}
