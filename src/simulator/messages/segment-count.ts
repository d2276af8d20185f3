const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const basicCharacters = new Set(basic);
/** They cost two places. */
const extendedCharacters = new Set('^{}\\[~]|€\f');

/** Places of a character in the GSM-7 alphabet; null when it is not in it. */
function gsmPlaces(character: string): number | null {
  if (basicCharacters.has(character)) return 1;
  return extendedCharacters.has(character) ? 2 : null;
}

/** Segments of so many places; a character is never cut in two. */
function packed(places: readonly number[], capacity: number): number {
  let segments = 1;
  let used = 0;
  for (const size of places) {
    used += size;
    if (used <= capacity) continue;
    segments += 1;
    used = size;
  }
  return segments;
}

/** How many segments carry a text: 160 or 153 places of GSM-7, 70 or 67 UTF-16 units (platform.md 5.2). */
export function segmentCount(text: string): number {
  const characters = Array.from(text);
  const gsm = characters.map(gsmPlaces).filter((places) => places !== null);
  const isGsm = gsm.length === characters.length;
  const places = isGsm ? gsm : characters.map((character) => character.length);
  const [alone, joined] = isGsm ? [160, 153] : [70, 67];
  const length = places.reduce((sum, size) => sum + size, 0);
  return length <= alone ? 1 : packed(places, joined);
}
