import { septetsOf } from './gsm-alphabet.ts';

/** What one segment holds: alone, and as a part of several, which costs six octets for the header that joins them. */
const septetRoom = { alone: 160, joined: 153 };
const unitRoom = { alone: 70, joined: 67 };

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether a surrogate pair begins here, which is never cut through. */
export const isPairAt = (text: string, index: number): boolean =>
  isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1));

function partsOfUnits(text: string): number {
  if (text.length <= unitRoom.alone) return 1;
  let parts = 0;
  for (let start = 0; start < text.length; parts += 1) {
    const end = start + unitRoom.joined;
    start = isPairAt(text, end - 1) ? end - 1 : end;
  }
  return parts;
}

/** Null for a text that GSM-7 does not have all characters of. */
function partsOfSeptets(text: string): number | null {
  let septets = 0;
  let parts = 1;
  let used = 0;
  for (let index = 0; index < text.length; index += 1) {
    const size = septetsOf(text.charCodeAt(index));
    if (size === 0) return null;
    septets += size;
    // An escaped character is never cut through.
    if (used + size > septetRoom.joined) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return septets <= septetRoom.alone ? 1 : parts;
}

export interface Segments {
  readonly count: number;
  readonly encoding: 'GSM-7' | 'UCS-2';
}

/**
 * How many segments carry a text: 160 septets of GSM-7 or 70 units of UCS-2 in one, 153 or 67 in each of several
 * (platform.md 5.2). An escaped character and a surrogate pair stay in one segment. An empty text has none.
 */
export function countSegments(text: string): Segments {
  if (text === '') return { count: 0, encoding: 'GSM-7' };
  const parts = partsOfSeptets(text);
  return parts === null
    ? { count: partsOfUnits(text), encoding: 'UCS-2' }
    : { count: parts, encoding: 'GSM-7' };
}
