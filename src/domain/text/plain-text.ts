import { longestRead } from '../sms-text.ts';
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

/** Null for a text that its odd characters make no longer, for one in another alphabet, and beyond `longestRead`. */
export function encodingCost(text: string): EncodingCost | null {
  if (text.length > longestRead) return null;
  const odd = oddCharacters(text);
  if (odd.length === 0) return null;
  const strange = new Set(odd.filter(({ plain }) => plain === null).map((character) => character.text));
  if (strange.size > mostStrange) return null;
  const without = odd.map((character) => ({ ...character, plain: character.plain ?? '' }));
  const segments = countSegments(text).count;
  const plainSegments = countSegments(withPlain(text, without)).count;
  // Where nothing would be left, there is no way of saying the same that costs less.
  if (plainSegments === 0 || plainSegments >= segments) return null;
  return { odd, segments, plainSegments, replacements: strange.size === 0 ? odd : null };
}
