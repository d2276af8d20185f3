import { plainSigns } from '../recipients/plain-signs.ts';
import { foldName, searchWordsOf, wordsOf } from './fold-name.ts';
import { nameSources, type KnownPerson } from './known-person.ts';

/** Somebody who was texted, and when last, in milliseconds since the epoch. */
export interface TextedPerson {
  /** E.164. */
  readonly number: string;
  /** What RingCentral calls them; null when it did not say. */
  readonly name: string | null;
  readonly newestAt: number;
}

/** Somebody with what searches look at. */
interface Entry {
  readonly person: KnownPerson;
  readonly words: readonly string[];
  /** The folded name as one line, to see what it begins with. */
  readonly line: string;
  readonly digits: string;
}

/** Address book and directory, made ready to be searched: each name at a number once, in the order of the alphabet. */
export interface ListedPeople {
  readonly entries: readonly Entry[];
  /** By number. */
  readonly names: ReadonlyMap<string, string>;
}

/** Everybody who can be found. */
export interface PeopleIndex {
  /** @param typed beginnings of words of a name, or digits in any punctuation; all have to fit */
  find(typed: string, limit: number): readonly KnownPerson[];
  /** The name that counts most for a number (E.164): the address book's, the directory's, that of a conversation. */
  nameOf(number: string): string | null;
}

const rankOf = ({ source }: KnownPerson): number => nameSources.indexOf(source);

function entryOf(person: KnownPerson): Entry {
  const folded = foldName(person.name ?? '');
  const digits = (person.number ?? person.extension).replace(/\D/g, '');
  return { person, words: searchWordsOf(folded), line: wordsOf(folded).join(' '), digits };
}

/** The part of the work that is the same until a list is read again. */
export function prepareListed(people: readonly KnownPerson[]): ListedPeople {
  const entries = new Map<string, Entry>();
  const names = new Map<string, string>();
  for (const person of people.toSorted((one, other) => rankOf(one) - rankOf(other))) {
    const entry = entryOf(person);
    const { name, number, extension } = person;
    const key = `${number ?? `extension ${extension}`} ${entry.line}`;
    if (!entries.has(key)) entries.set(key, entry);
    if (number !== null && name !== null && !names.has(number)) names.set(number, name);
  }
  const sorted = [...entries.values()].sort((one, other) =>
    one.line === other.line ? 0 : one.line < other.line ? -1 : 1,
  );
  return { entries: sorted, names };
}

/** A part of what was typed: the beginning of a word of the name, or digits of the number. */
interface Wanted {
  readonly word: string;
  readonly isNumber: boolean;
}

/** One digit is in nearly every number. */
const fewestDigits = 2;
const looksLikeNumber = /^[+\d().\-/]+$/;
const betweenDigits = /(?<=[\d)+./-])\s+(?=[\d(+./-])/g;
/** Within many countries a number is dialled with a zero where its international form has the country code. */
const nationalPrefix = /^0(?=\d{3})/;

function wantedOf(folded: string): readonly Wanted[] {
  // "(415) 555 0100" is one number.
  const parts = folded.replace(betweenDigits, '').split(/\s+/);
  return parts.flatMap((part): readonly Wanted[] => {
    const digits = looksLikeNumber.test(part) ? part.replace(/\D/g, '').replace(nationalPrefix, '') : '';
    return digits.length >= fewestDigits
      ? [{ word: digits, isNumber: true }]
      : wordsOf(part).map((word) => ({ word, isNumber: false }));
  });
}

const fits =
  ({ words, digits }: Entry) =>
  ({ word, isNumber }: Wanted): boolean =>
    (isNumber && digits.includes(word)) || words.some((each) => each.startsWith(word));

/**
 * Searches in memory: ten thousand people are looked through within a key stroke. Who was texted last comes first, then
 * whose name begins so, then the alphabet.
 *
 * @param texted the people of conversations, each once; a name of theirs counts only where no list has the number
 */
export function createPeopleIndex(listed: ListedPeople, texted: readonly TextedPerson[]): PeopleIndex {
  const textedAt = new Map(texted.map(({ number, newestAt }) => [number, newestAt]));
  const fromTexts = texted.filter(({ number }) => !listed.names.has(number));
  const namesOfTexts = new Map(fromTexts.map(({ number, name }) => [number, name]));
  const entries = [
    ...fromTexts.map(({ number, name }) =>
      entryOf({
        name,
        number,
        kind: 'other',
        source: 'conversation',
        company: null,
        extension: null,
        cannotText: null,
      }),
    ),
    ...listed.entries,
  ];

  return {
    find(typed, limit) {
      // Numbers are pasted with the marks and digits of other scripts.
      const folded = foldName(plainSigns(typed));
      const wanted = wantedOf(folded);
      const beginning = wordsOf(folded).join(' ');
      return entries
        .filter((entry) => wanted.every(fits(entry)))
        .map(({ person, line }) => ({
          person,
          textedAt: textedAt.get(person.number ?? '') ?? 0,
          begins: line.startsWith(beginning) ? 1 : 0,
        }))
        .sort((one, other) => other.textedAt - one.textedAt || other.begins - one.begins)
        .slice(0, limit)
        .map(({ person }) => person);
    },
    nameOf: (number) => listed.names.get(number) ?? namesOfTexts.get(number) ?? null,
  };
}
