/** Letters that are no letter with a mark, as people type them without their keyboard. */
const letters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/** A name as it is looked for: small letters without marks, so that "jose" finds "José" and "lukasz" finds "Łukasz". */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters.get(letter) ?? letter);
}

/** The words of a folded name, each emoji being one; "o'brien-smith" has three. */
export const wordsOf = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+|\p{So}/gu) ?? [];

const apostrophes = /['\u2018\u2019\u02bc\u0060\u00b4]/g;

/** What a folded name may begin a word with: "obrien" is typed for "o'brien" as well. */
export function searchWordsOf(folded: string): readonly string[] {
  const joined = folded.replace(apostrophes, '');
  return joined === folded ? wordsOf(folded) : [...new Set([...wordsOf(folded), ...wordsOf(joined)])];
}
