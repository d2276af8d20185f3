import type { FieldValues } from './template-fields.ts';

export interface FieldFacts {
  /** The recipient's name as it is known; null when it is not. */
  readonly recipient: string | null;
  /** The number that sends, as it is written in its country; null while there is none. */
  readonly number: string | null;
  /** The name of who is signed in; null when it is not known. */
  readonly me: string | null;
}

/** Nobody is called by these. */
const titles: ReadonlySet<string> = new Set(['dr', 'mr', 'mrs', 'ms', 'mx', 'prof', 'sir', 'madam']);

/** What may stand behind a comma without being a given name. */
const suffixes: ReadonlySet<string> = new Set([
  'jr',
  'sr',
  'ii',
  'iii',
  'md',
  'phd',
  'dds',
  'esq',
  'cpa',
  'rn',
]);

/** Behind a comma these say that the name is a company's, which has no given name. */
const companies: ReadonlySet<string> = new Set([
  'co',
  'company',
  'corp',
  'gmbh',
  'inc',
  'incorporated',
  'limited',
  'llc',
  'llp',
  'lp',
  'ltd',
  'pc',
  'plc',
  'pllc',
]);

/** Not an emoji or a number that stands in front of a name. */
const letter = /\p{L}/u;

const plain = (word: string): string => word.replaceAll('.', '').toLowerCase();
const wordsOf = (part: string): readonly string[] => part.split(/\s+/).filter((word) => word !== '');

const isCompany = (behind: readonly string[]): boolean =>
  behind.some((part) => companies.has(plain(part.trim())));

const known = (words: string | null): string | null => {
  const trimmed = words?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** What somebody is called: "Ruth" of "Ruth Abernathy", "Abernathy, Ruth" and "Dr. Ruth Abernathy". */
export function firstNameOf(name: string): string {
  const [whole = '', ...behind] = name.split(',');
  if (isCompany(behind)) return name.trim();
  const given = wordsOf(behind.join(' ')).filter((word) => !suffixes.has(plain(word)));
  const words = given.length === 0 ? wordsOf(whole) : given;
  return words.find((word) => letter.test(word) && !titles.has(plain(word))) ?? name.trim();
}

/** What the fields of a template stand for in a text to one person. */
export function fieldValues({ recipient, number, me }: FieldFacts): FieldValues {
  const name = known(recipient);
  return {
    name,
    'first name': name === null ? null : firstNameOf(name),
    'my number': known(number),
    'my name': known(me),
  };
}
