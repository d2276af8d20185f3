/** What sort of character it is, for the words about it. */
export const oddKinds = [
  'quote',
  'mark',
  'dash',
  'ellipsis',
  'bullet',
  'space',
  'invisible',
  'letter',
  'other',
] as const;
export type OddKind = (typeof oddKinds)[number];

interface PlainCharacter {
  readonly kind: OddKind;
  /** In GSM-7, with the same meaning; empty where nothing is lost. */
  readonly plain: string;
}

const all = (kind: OddKind, plain: string, characters: string): readonly [string, PlainCharacter][] =>
  Array.from(characters, (character) => [character, { kind, plain }]);

/**
 * Characters that word processors and web pages put in, and what a keyboard would have typed. Nothing stands here whose
 * replacement would say something else: no emoji, no letters but ligatures, no fractions, and not the joiners, which
 * hold emoji and scripts together.
 */
const plainCharacters: ReadonlyMap<string, PlainCharacter> = new Map([
  ...all('quote', "'", '\u2018\u2019\u201a\u201b'),
  ...all('quote', '"', '\u201c\u201d\u201e\u201f'),
  ...all('mark', "'", '\u2032\u2039\u203a\u00b4\u0060\u02bc'),
  ...all('mark', '"', '\u2033\u00ab\u00bb'),
  ...all('dash', '-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'),
  ...all('ellipsis', '...', '\u2026'),
  ...all('bullet', '-', '\u2022\u2023\u2043\u2219\u25aa\u25cf\u25e6'),
  ...all(
    'space',
    ' ',
    '\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ),
  ...all('invisible', '\n', '\u2028\u2029'),
  ...all('invisible', '', '\u00ad\u200b\u2060\ufeff'),
  // Phones put these around the numbers of contacts. They say which way to read, and every letter of GSM-7 reads one way.
  ...all('invisible', '', '\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'),
  ...all('letter', 'ff', '\ufb00'),
  ...all('letter', 'fi', '\ufb01'),
  ...all('letter', 'fl', '\ufb02'),
  ...all('letter', 'ffi', '\ufb03'),
  ...all('letter', 'ffl', '\ufb04'),
]);

/** What would say the same in GSM-7; null where nothing does. */
export function plainCharacter(character: string): PlainCharacter | null {
  return plainCharacters.get(character) ?? null;
}
