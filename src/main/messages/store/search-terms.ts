import type { Owner } from '#domain/owner.ts';
import { conversationScope, numberScope, ownerScope } from './word-index.ts';

/** Where to search; `conversation` is the row of one. */
export type SearchScope =
  { readonly conversation: number } | { readonly number: string } | { readonly everywhere: true };

/** So many words say enough; what is behind them is left out. */
const mostWords = 16;

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
const hasLetterOrDigit = /[\p{L}\p{N}]/u;
/** Digits with the signs that people write between them. */
const looksLikeNumber = /^[+\d().\-/]+$/;
/** Within many countries a number is dialled with a zero where its international form has the country code. */
const nationalPrefix = /^0(?=\d{4})/;

/**
 * The question to the full-text index (SQLite's FTS5, section 3), newest hits first by its row ids. All words have to be
 * in the text or in the name; what looks like a number may also be any part of a person's number. Within a conversation
 * only the text counts, as all of it has the same people. Null when there is nothing to search for.
 */
export function searchTerms(owner: Owner, words: string, within: SearchScope): string | null {
  const wanted = words
    .replaceAll('\0', ' ')
    .split(/\s+/)
    .filter((word) => hasLetterOrDigit.test(word))
    .slice(0, mostWords);
  if (wanted.length === 0) return null;
  const isInOne = 'conversation' in within;
  const columns = isInOne ? 'text' : '{text name}';
  const terms = wanted.map((word, place) => {
    const isLast = place === wanted.length - 1;
    const digits = isInOne ? null : dialledDigits(wanted, place);
    const inWords = `${columns} : ${quoted(word)}${isLast ? ' *' : ''}`;
    return digits === null ? `(${inWords})` : `(${inWords} OR digits : ${quoted(digits)} *)`;
  });
  return [`scope : ${quoted(ownerScope(owner))}`, ...placeTerms(within), ...terms].join(' AND ');
}

function placeTerms(within: SearchScope): readonly string[] {
  if ('conversation' in within) return [`scope : ${quoted(conversationScope(within.conversation))}`];
  return 'number' in within ? [`scope : ${quoted(numberScope(within.number))}`] : [];
}

/** The digits of a word that looks like a number or, beside others of its kind, like a part of one; null for others. */
function dialledDigits(words: readonly string[], place: number): string | null {
  const digitsAt = (at: number): string | null => {
    const word = words[at];
    return word !== undefined && looksLikeNumber.test(word) ? word.replace(/\D/g, '') : null;
  };
  const digits = digitsAt(place);
  if (digits === null || digitsAt(place - 1) !== null) return digits;
  const following = digitsAt(place + 1) ?? '';
  return digits !== '0' && nationalPrefix.test(digits + following) ? digits.slice(1) : digits;
}
