import { isGsmText } from './gsm-alphabet.ts';
import { plainCharacter, type OddKind } from './plain-characters.ts';

/** A character that GSM-7 does not have, where it stands. */
export interface OddCharacter {
  /** Its first UTF-16 unit, and the one after its last. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: OddKind;
  /** The same in GSM-7; null where that would say something else. */
  readonly plain: string | null;
}

/** Characters as people see them: with accents, and emoji that are made of several as one. The locale changes nothing. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Controls, joiners, and halves of surrogate pairs: nothing to show. */
const invisible = /^\p{C}+$/u;

function readOdd(text: string, start: number): OddCharacter | null {
  if (isGsmText(text)) return null;
  const place = { start, end: start + text.length, text };
  const known = plainCharacter(text);
  if (known !== null) return { ...place, ...known };
  // An accent that was pasted apart from its letter: put together it may be a letter of GSM-7.
  const joined = text.normalize('NFC');
  return joined !== text && isGsmText(joined)
    ? { ...place, kind: 'letter', plain: joined }
    : { ...place, kind: invisible.test(text) ? 'invisible' : 'other', plain: null };
}

/** The characters that force UCS-2, in their order. Empty for a text that goes out in GSM-7. */
export function oddCharacters(text: string): readonly OddCharacter[] {
  if (isGsmText(text)) return [];
  return [...graphemes.segment(text)].flatMap(({ segment, index }) => readOdd(segment, index) ?? []);
}
