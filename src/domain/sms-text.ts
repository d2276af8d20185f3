import { countSegments, type Segments } from './text/count-segments.ts';

/** RingCentral's limit, in UTF-16 code units as the API counts (platform.md 5.2). */
export const textLimit = 1000;

/**
 * Units of the longest text of which more is read than its length and its segments. Ten times what can be sent: beyond
 * that most of it has to go, whatever stands in it, and somebody who cuts a long paste is not held up with every key.
 */
export const longestRead = 10 * textLimit;

export interface TextMeasure {
  /** UTF-16 code units. */
  readonly units: number;
  /** Parts a carrier splits it into: 160/153 in GSM-7, 70/67 in UCS-2. 0 for an empty text. */
  readonly segments: number;
  readonly encoding: Segments['encoding'];
  /** Units beyond the limit; 0 when it fits. */
  readonly excess: number;
}

export function measureText(text: string): TextMeasure {
  const units = text.length;
  const { count, encoding } = countSegments(text);
  return { units, segments: count, encoding, excess: Math.max(0, units - textLimit) };
}
