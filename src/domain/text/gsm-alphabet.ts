/** The basic table of GSM 03.38 (3GPP TS 23.038, 6.2.1), in its order; its escape has no character. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** Its extension table: each takes an escape as well. */
const extension = '\f^{}\\[~]|€';

const septets: ReadonlyMap<number, 1 | 2> = new Map([
  ...Array.from(basic, (character): [number, 1] => [character.charCodeAt(0), 1]),
  ...Array.from(extension, (character): [number, 2] => [character.charCodeAt(0), 2]),
]);

/** How many septets of GSM-7 a UTF-16 unit takes; null for one that only UCS-2 has. */
export function septetsOf(unit: number): 1 | 2 | null {
  return septets.get(unit) ?? null;
}

/** Whether a text goes out in GSM-7; a single character of another alphabet makes it UCS-2 as a whole. */
export function isGsmText(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (septetsOf(text.charCodeAt(index)) === null) return false;
  }
  return true;
}
