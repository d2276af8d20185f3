import { foldWords } from '../numbers/find-numbers.ts';

/** Whether each typed word is found in what is looked through, without case and accents. */
export function matchWords(find: string): (...haystack: readonly string[]) => boolean {
  const words = foldWords(find.trim()).split(/\s+/);
  return (...haystack) => {
    const folded = foldWords(haystack.join(' '));
    return words.every((word) => folded.includes(word));
  };
}

/** The digits of a number that was typed in any punctuation, without leading zeros; empty when it is something else. */
export function typedDigits(find: string): string {
  const wanted = find.trim();
  return /^[\d\s().+/-]+$/.test(wanted) ? wanted.replace(/\D/g, '').replace(/^0+/, '') : '';
}
