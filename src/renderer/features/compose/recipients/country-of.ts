import type { Formats } from '../../../formats.ts';

export interface Country {
  /** An emoji; some systems draw the two letters instead. */
  readonly flag: string;
  readonly name: string;
}

const flagOffset = 0x1f1e6 - 'A'.charCodeAt(0);

const flagOf = (code: string): string =>
  Array.from(code, (letter) => String.fromCodePoint(letter.charCodeAt(0) + flagOffset)).join('');

/** The country of a number abroad; null at home, and where the numbering plan does not say. */
export function countryAbroad(e164: string, homeCountry: string, formats: Formats): Country | null {
  const code = formats.plan.countryOf(e164);
  if (code === null || code === homeCountry) return null;
  return { flag: flagOf(code), name: formats.country(code) };
}
