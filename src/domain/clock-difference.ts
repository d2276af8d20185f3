/** What one answer of RingCentral says about the two clocks. Milliseconds since the epoch. */
export interface ClockReading {
  /** By our clock. */
  readonly askedAt: number;
  /** By our clock. */
  readonly answeredAt: number;
  /** By RingCentral's clock, from the header `Date`, which leaves out what is less than a second. */
  readonly serverTime: number;
}

/** Milliseconds that RingCentral's clock is ahead of ours, negative where it is behind: at least and at most. */
interface AheadRange {
  readonly least: number;
  readonly most: number;
}

/** What the answers so far say together. */
export interface ClockDifference {
  /** Null until two answers in a row agree. */
  readonly known: AheadRange | null;
  /** The last answer, where it contradicts what is known: alone it is odd, with the next one that agrees it counts. */
  readonly doubt: AheadRange | null;
}

export const nothingRead: ClockDifference = { known: null, doubt: null };

/**
 * From how far on a wrong clock is told, in milliseconds. Times are chosen and shown by the minute, so that less than one
 * moves no text by anything that somebody sees.
 */
const worthTelling = 60_000;
/** RingCentral answers from many machines, and every clock drifts a little. Milliseconds. */
const slack = 2_000;
const restOfSecond = 999;

/** RingCentral wrote its time somewhere between our question and its answer; null when our clock was put back meanwhile. */
function rangeOf({ askedAt, answeredAt, serverTime }: ClockReading): AheadRange | null {
  return answeredAt < askedAt
    ? null
    : { least: serverTime - answeredAt, most: serverTime + restOfSecond - askedAt };
}

const agree = (one: AheadRange, other: AheadRange): boolean =>
  one.least <= other.most + slack && other.least <= one.most + slack;

/** The newer of two that agree, as narrow as both allow. */
function together(older: AheadRange, newer: AheadRange): AheadRange {
  const least = Math.max(older.least, newer.least);
  const most = Math.min(older.most, newer.most);
  return least <= most ? { least, most } : newer;
}

/** What is known with one more answer. A single odd answer changes nothing; two in a row that agree are believed. */
export function afterReading(difference: ClockDifference, reading: ClockReading): ClockDifference {
  const range = rangeOf(reading);
  if (range === null) return difference;
  const { known, doubt } = difference;
  if (known !== null && agree(known, range)) return { known: together(known, range), doubt: null };
  if (doubt !== null && agree(doubt, range)) return { known: together(doubt, range), doubt: null };
  return { known, doubt: range };
}

/** Milliseconds that RingCentral's clock is ahead of ours; 0 when they may be the same, null when nobody knows. */
export function serverAheadBy({ known }: ClockDifference): number | null {
  if (known === null) return null;
  return known.least <= 0 && known.most >= 0 ? 0 : Math.round((known.least + known.most) / 2);
}

/**
 * The same for the eye: 0 unless the clocks certainly differ by over a minute (platform.md 9.2, product.md 2.5).
 *
 * @param told what was told last; it stays while it is about true, so that nothing flickers
 */
export function differenceToTell(difference: ClockDifference, told: number): number {
  const { known } = difference;
  if (known === null) return 0;
  if (told !== 0 && agree(known, { least: told, most: told })) return told;
  const isFar = known.least > worthTelling || known.most < -worthTelling;
  return isFar ? (serverAheadBy(difference) ?? 0) : 0;
}
