/** The basic table of GSM 03.38 (3GPP TS 23.038, 6.2.1), in its order; its escape has no character. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Its extension table: each takes an escape as well. */
const extension = '\f^{}\\[~]|€';

const lastUnit = Math.max(...Array.from(basic + extension, (character) => character.charCodeAt(0)));

/** By UTF-16 unit: a paste of a million is counted with every key. */
const septets = new Uint8Array(lastUnit + 1);
for (const character of basic) septets[character.charCodeAt(0)] = 1;
for (const character of extension) septets[character.charCodeAt(0)] = 2;

/** How many septets of GSM-7 a UTF-16 unit takes; 0 for one that only UCS-2 has. */
export const septetsOf = (unit: number): number => septets[unit] ?? 0;

/** Whether a text goes out in GSM-7; a single character of another alphabet makes it UCS-2 as a whole. */
export function isGsmText(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (septetsOf(text.charCodeAt(index)) === 0) return false;
  }
  return true;
}
