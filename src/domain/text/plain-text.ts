import { countSegments } from './count-segments.ts';
import { oddCharacters, type OddCharacter } from './odd-characters.ts';

/** A text with each of these characters replaced by its plain one. */
export function withPlain(text: string, odd: readonly OddCharacter[]): string {
  let written = '';
  let place = 0;
  for (const { start, end, plain } of odd) {
    if (plain === null) continue;
    written += text.slice(place, start) + plain;
    place = end;
  }
  return written + text.slice(place);
}

/** Where a place of the text is once these characters are replaced. */
export function placeAfter(place: number, odd: readonly OddCharacter[]): number {
  return odd
    .filter(({ end, plain }) => end <= place && plain !== null)
    .reduce((moved, { text, plain }) => moved + (plain?.length ?? 0) - text.length, place);
}

const isNotLonger = ({ text, plain }: OddCharacter): boolean => plain !== null && plain.length <= text.length;

/**
 * The odd characters to replace. Those whose plain one is longer stay where they would cost a segment: 70 ellipses fit
 * into one segment, 210 full stops do not.
 */
function replaceable(text: string, odd: readonly OddCharacter[]): readonly OddCharacter[] {
  const all = odd.filter(({ plain }) => plain !== null);
  const isFine = countSegments(withPlain(text, all)).count <= countSegments(text).count;
  return isFine ? all : all.filter(isNotLonger);
}

/** The text with every odd character replaced that has a plain one and does not make it longer by a segment. */
export function plainText(text: string): string {
  return withPlain(text, replaceable(text, oddCharacters(text)));
}

/** What the odd characters of a text cost. */
export interface EncodingCost {
  readonly odd: readonly OddCharacter[];
  readonly segments: number;
  /** With plain characters; without those that have none. */
  readonly plainSegments: number;
  /** What to replace; null where a character without a plain one would keep the text in UCS-2. */
  readonly replacements: readonly OddCharacter[] | null;
}

/** With more different ones than this it is a text in another alphabet, and no slip. */
const mostStrange = 3;

/** Null for a text that its odd characters make no longer, and for one in another alphabet. */
export function encodingCost(text: string): EncodingCost | null {
  const odd = oddCharacters(text);
  if (odd.length === 0) return null;
  const strange = new Set(odd.filter(({ plain }) => plain === null).map((character) => character.text));
  if (strange.size > mostStrange) return null;
  const replacements = strange.size === 0 ? replaceable(text, odd) : null;
  const without = odd.map((character) => ({ ...character, plain: character.plain ?? '' }));
  const segments = countSegments(text).count;
  const plainSegments = countSegments(withPlain(text, replacements ?? without)).count;
  return plainSegments < segments ? { odd, segments, plainSegments, replacements } : null;
}
