import { areaRows } from './north-american-areas.ts';

export interface Area {
  /** "Virginia", "Washington, DC", "Ontario": proper names, the same in every language. */
  readonly place: string;
  /** IANA zone that most people there live in. */
  readonly zone: string;
  /** Whether all of the area has the time of `zone`. */
  readonly isSingle: boolean;
}

/** The state or province of a number's area code; null outside the US and Canada, and for toll-free numbers. */
export function areaOf(e164: string): Area | null {
  const [, code] = /^\+1(\d{3})\d{7}$/.exec(e164) ?? [];
  if (code === undefined) return null;
  const row = areaRows.find(([, , codes]) => codes.includes(code));
  if (row === undefined) return null;
  const [place, zone, codes] = row;
  return { place, zone, isSingle: !codes.includes(`${code}*`) };
}
