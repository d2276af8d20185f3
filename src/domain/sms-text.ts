import { SegmentedMessage } from 'sms-segments-calculator';

/** RingCentral's limit, in UTF-16 code units as the API counts (platform.md 5.2). */
export const textLimit = 1000;

type TextEncoding = 'GSM-7' | 'UCS-2';

export interface TextMeasure {
  /** UTF-16 code units. */
  readonly units: number;
  /** Parts a carrier splits it into: 160/153 in GSM-7, 70/67 in UCS-2. 0 for an empty text. */
  readonly segments: number;
  readonly encoding: TextEncoding;
  /** Units beyond the limit; 0 when it fits. */
  readonly excess: number;
}

export function measureText(text: string): TextMeasure {
  const units = text.length;
  const excess = Math.max(0, units - textLimit);
  if (units === 0) return { units, segments: 0, encoding: 'GSM-7', excess };
  const segmented = new SegmentedMessage(text);
  return {
    units,
    segments: segmented.segmentsCount,
    encoding: segmented.getEncodingName() === 'GSM-7' ? 'GSM-7' : 'UCS-2',
    excess,
  };
}
