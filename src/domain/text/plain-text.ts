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

const isNotLonger = ({ text, plain }: OddCharacter): boolean => plain !== null && plain.length <= text.length;

/**
 * The text with every odd character replaced that has a plain one. Those whose plain one is longer stay where they
 * would cost a segment: 70 ellipses fit into one segment, 210 full stops do not.
 */
export function plainText(text: string): string {
  const odd = oddCharacters(text);
  if (odd.length === 0) return text;
  const whole = withPlain(text, odd);
  return countSegments(whole).count <= countSegments(text).count
    ? whole
    : withPlain(text, odd.filter(isNotLonger));
}

/** What the odd characters of a text cost. */
export interface EncodingCost {
  readonly odd: readonly OddCharacter[];
  readonly segments: number;
  /** With plain characters; without those that have none. */
  readonly plainSegments: number;
  /** The text to put in instead; null where a character without a plain one would keep it in UCS-2. */
  readonly plain: string | null;
}

/** Null for a text that its odd characters make no longer. */
export function encodingCost(text: string): EncodingCost | null {
  const odd = oddCharacters(text);
  if (odd.length === 0) return null;
  const segments = countSegments(text).count;
  const hasPlain = odd.every(({ plain }) => plain !== null);
  const plain = hasPlain
    ? plainText(text)
    : withPlain(
        text,
        odd.map((character) => ({ ...character, plain: character.plain ?? '' })),
      );
  const plainSegments = countSegments(plain).count;
  return plainSegments < segments ? { odd, segments, plainSegments, plain: hasPlain ? plain : null } : null;
}
