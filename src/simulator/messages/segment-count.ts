const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const basicCharacters = new Set(basic);
/** They cost two places. */
const extendedCharacters = new Set('^{}\\[~]|€\f');

/** Places of a text in the GSM-7 alphabet; null when it needs UCS-2. */
function gsmLength(text: string): number | null {
  let length = 0;
  for (const character of text) {
    if (basicCharacters.has(character)) length += 1;
    else if (extendedCharacters.has(character)) length += 2;
    else return null;
  }
  return length;
}

/** How many segments carry a text: 160 or 153 places of GSM-7, 70 or 67 UTF-16 units (platform.md 5.2). */
export function segmentCount(text: string): number {
  const places = gsmLength(text);
  const [length, alone, joined] = places === null ? [text.length, 70, 67] : [places, 160, 153];
  return length <= alone ? 1 : Math.ceil(length / joined);
}
