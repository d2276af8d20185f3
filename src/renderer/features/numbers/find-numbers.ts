import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import type { OwnershipKind } from '#domain/ownership.ts';
import { isTollFree } from '#domain/phone-number.ts';
import type { NumberFilter } from '../../store/number-filter.ts';
import { nameOfUseCase, purposesOf } from './registration-words.ts';

const isPlain = /^[\0-\x7f]*$/;

/** Without case and accents. Most words are plain, and ten thousand of them the slow way are felt at the first key. */
export const foldWords = (words: string): string =>
  isPlain.test(words)
    ? words.toLowerCase()
    : words.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

const matches: Readonly<Record<NumberFilter, (listing: NumberListing) => boolean>> = {
  // A campaign that could not be read is a problem, but no reason to hide a number that may be tried.
  'can-text': ({ capabilities, verdict }) => capabilities.sms === 'can' && verdict.level !== 'fail',
  pictures: ({ capabilities }) => capabilities.mms === 'can',
  abroad: ({ capabilities }) => capabilities.international === 'can',
  problem: ({ verdict }) => verdict.level !== 'ready' && verdict.level !== 'limited',
};

export type Finder = (find: string, filters?: readonly NumberFilter[]) => readonly NumberListing[];

/**
 * Looks for numbers: digits in any punctuation, nickname, label, kind, owner or use case; every word typed has to be
 * found, every filter has to fit. What is looked through is put together once a number, when it is first needed.
 */
export function createFinder(listings: readonly NumberListing[], t: TFunction): Finder {
  const wordsOf = createWords(t);
  const haystacks: string[] = [];
  const haystackOf = (listing: NumberListing, index: number): string =>
    (haystacks[index] ??= foldWords(wordsOf(listing)));
  return (find, filters = []) => {
    const wanted = foldWords(find.trim());
    const fits = (listing: NumberListing): boolean => filters.every((filter) => matches[filter](listing));
    if (wanted === '') return filters.length === 0 ? listings : listings.filter(fits);
    // A national number may start with a 0 that E.164 leaves out.
    const digits = wanted.replace(/\D/g, '').replace(/^0+/, '');
    const looksLikeNumber = digits !== '' && /^[\d\s().+/-]+$/.test(wanted);
    const words = wanted.split(/\s+/);
    return listings.filter((listing, index) => {
      if (!fits(listing)) return false;
      if (looksLikeNumber && listing.number.e164.includes(digits)) return true;
      const haystack = haystackOf(listing, index);
      return words.every((word) => haystack.includes(word));
    });
  };
}

/** Everything of a number that words are looked for in. The same few of ours stand behind thousands of numbers. */
function createWords(t: TFunction): (listing: NumberListing) => string {
  const kinds = new Map<OwnershipKind, string>();
  const useCases = new Map<string, string>();
  const kindWords = (kind: OwnershipKind): string => known(kinds, kind, () => t(`kinds.${kind}`));
  const purposeWords = (useCase: string): string => known(useCases, useCase, () => nameOfUseCase(useCase, t));
  return (listing) => {
    const { number, ownership, settings, verdict } = listing;
    let words = `${kindWords(ownership.kind)} ${settings.nickname ?? ''} ${number.label ?? ''} ${number.location ?? ''}`;
    if (number.owner !== null) words += ` ${number.owner.name ?? ''} ${number.owner.extensionNumber ?? ''}`;
    if (isTollFree(number)) words += ` ${t('kind.tollFree')}`;
    if (verdict.reason === 'fax') words += ` ${t('kind.fax')}`;
    for (const useCase of purposesOf(listing)) words += ` ${purposeWords(useCase)}`;
    return words;
  };
}

function known<Key>(words: Map<Key, string>, key: Key, make: () => string): string {
  const found = words.get(key);
  if (found !== undefined) return found;
  const made = make();
  words.set(key, made);
  return made;
}
