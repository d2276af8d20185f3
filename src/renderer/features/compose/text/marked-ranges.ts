import { textLimit } from '#domain/sms-text.ts';
import { isPairAt } from '#domain/text/count-segments.ts';
import type { OddCharacter } from '#domain/text/odd-characters.ts';

/** A stretch of the message that is marked: `odd` is underlined, `excess` is beyond what a text may hold. */
export interface MarkedRange {
  /** The first UTF-16 unit, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'odd' | 'excess';
}

/** Each is an element that is laid out at every key; a long paste has its first ones marked. */
const mostMarks = 100;

/** What is marked in a message, in order and never overlapping; characters side by side are one range. */
export function markedRanges(text: string, odd: readonly OddCharacter[]): readonly MarkedRange[] {
  const ranges: MarkedRange[] = [];
  for (const { start, end } of odd) {
    if (ranges.length > mostMarks || end > textLimit) break;
    const last = ranges.at(-1);
    if (last?.end === start) ranges[ranges.length - 1] = { ...last, end };
    else ranges.push({ start, end, kind: 'odd' });
  }
  if (text.length <= textLimit) return ranges;
  // Two halves of an emoji in two elements would be drawn as two other signs, and all behind them shift.
  const start = isPairAt(text, textLimit - 1) ? textLimit - 1 : textLimit;
  return [...ranges, { start, end: text.length, kind: 'excess' }];
}
