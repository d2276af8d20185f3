import { septetsOf } from './gsm-alphabet.ts';

/** What one segment holds: alone, and as a part of several, which costs six octets for the header that joins them. */
const septetRoom = { alone: 160, joined: 153 };
const unitRoom = { alone: 70, joined: 67 };

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Parts of `joined` places each that hold pieces of one or two places, none of which may be cut through. */
function partsOf(pieces: readonly number[], room: typeof unitRoom): number {
  const places = pieces.reduce((sum, piece) => sum + piece, 0);
  if (places <= room.alone) return 1;
  let parts = 1;
  let used = 0;
  for (const piece of pieces) {
    if (used + piece > room.joined) {
      parts += 1;
      used = 0;
    }
    used += piece;
  }
  return parts;
}

function unitPieces(text: string): readonly number[] {
  const pieces: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const isPair = isHighSurrogate(text.charCodeAt(index)) && isLowSurrogate(text.charCodeAt(index + 1));
    pieces.push(isPair ? 2 : 1);
    if (isPair) index += 1;
  }
  return pieces;
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
  const septets: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const size = septetsOf(text.charCodeAt(index));
    if (size === null) return { count: partsOf(unitPieces(text), unitRoom), encoding: 'UCS-2' };
    septets.push(size);
  }
  return { count: partsOf(septets, septetRoom), encoding: 'GSM-7' };
}
