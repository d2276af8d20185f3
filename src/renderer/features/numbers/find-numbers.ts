import type { TFunction } from 'i18next';
import type { NumberListing } from '#domain/number-listing.ts';
import { isTollFree } from '#domain/phone-number.ts';
import type { NumberFilter } from '../../store/number-filter.ts';
import { nameOfUseCase, purposesOf } from './registration-words.ts';

const isPlain = /^[\0-\x7f]*$/;

/** Without case and accents. Most words are plain, and normalising ten thousand of them is felt at the first key. */
const fold = (words: string): string =>
  (isPlain.test(words) ? words : words.normalize('NFKD').replace(/\p{M}/gu, '')).toLocaleLowerCase();

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
 * found, every filter has to fit. What is looked through is put together once, at the first word.
 */
export function createFinder(listings: readonly NumberListing[], t: TFunction): Finder {
  let haystacks: readonly string[] | null = null;
  return (find, filters = []) => {
    const wanted = fold(find.trim());
    const fits = (listing: NumberListing): boolean => filters.every((filter) => matches[filter](listing));
    if (wanted === '') return filters.length === 0 ? listings : listings.filter(fits);
    // A national number may start with a 0 that E.164 leaves out.
    const digits = wanted.replace(/\D/g, '').replace(/^0+/, '');
    const looksLikeNumber = digits !== '' && /^[\d\s().+/-]+$/.test(wanted);
    const words = wanted.split(/\s+/);
    const lookedThrough = (haystacks ??= haystacksOf(listings, t));
    return listings.filter((listing, index) => {
      if (!fits(listing)) return false;
      if (looksLikeNumber && listing.number.e164.includes(digits)) return true;
      const haystack = lookedThrough[index] ?? '';
      return words.every((word) => haystack.includes(word));
    });
  };
}

function haystacksOf(listings: readonly NumberListing[], t: TFunction): readonly string[] {
  const known = new Map<string, string>();
  // The same few words stand behind thousands of numbers; each is put into words once.
  const once = (key: string, words: () => string): string => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = words();
    known.set(key, made);
    return made;
  };
  return listings.map((listing) => {
    const { number, ownership, settings, verdict } = listing;
    const { kind } = ownership;
    return fold(
      [
        settings.nickname,
        number.label,
        once(`kind ${kind}`, () => t(`kinds.${kind}`)),
        isTollFree(number) ? once('toll-free', () => t('kind.tollFree')) : null,
        verdict.reason === 'fax' ? once('fax', () => t('kind.fax')) : null,
        number.owner?.name,
        number.owner?.extensionNumber,
        number.location,
        ...purposesOf(listing).map((useCase) => once(`use ${useCase}`, () => nameOfUseCase(useCase, t))),
      ]
        .filter((part) => typeof part === 'string')
        .join(' '),
    );
  });
}
