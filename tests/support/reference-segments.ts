/**
 * A second count of segments, made the long way round from 3GPP TS 23.038 and 23.040: the text is written as the octets
 * that go over the air, cut into user data of 140 octets, and read back. Shares nothing with the app.
 */

/** Code by place in the table of 23.038, 6.2.1.1; 0x1B is the escape. */
const defaultAlphabet = [
  ...['@', '£', '$', '¥', 'è', 'é', 'ù', 'ì', 'ò', 'Ç', '\n', 'Ø', 'ø', '\r', 'Å', 'å'],
  ...['Δ', '_', 'Φ', 'Γ', 'Λ', 'Ω', 'Π', 'Ψ', 'Σ', 'Θ', 'Ξ', '', 'Æ', 'æ', 'ß', 'É'],
  ...[' ', '!', '"', '#', '¤', '%', '&', "'", '(', ')', '*', '+', ',', '-', '.', '/'],
  ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ':', ';', '<', '=', '>', '?'],
  ...['¡', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O'],
  ...['P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', 'Ä', 'Ö', 'Ñ', 'Ü', '§'],
  ...['¿', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o'],
  ...['p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', 'ä', 'ö', 'ñ', 'ü', 'à'],
];

/** 23.038, 6.2.1.1, the table behind the escape. */
const escaped: Readonly<Record<string, number>> = {
  '\f': 0x0a,
  '^': 0x14,
  '{': 0x28,
  '}': 0x29,
  '\\': 0x2f,
  '[': 0x3c,
  '~': 0x3d,
  ']': 0x3e,
  '|': 0x40,
  '€': 0x65,
};

const escape = 0x1b;
const userData = 140;
/** Length, element, its length, reference, how many, which one (23.040, 9.2.3.24.1). */
const joiningHeader = 6;

function septetsOf(character: string): readonly number[] | null {
  const code = defaultAlphabet.indexOf(character);
  if (code >= 0 && code !== escape) return [code];
  const behind = escaped[character];
  return behind === undefined ? null : [escape, behind];
}

/** Characters as codes, each with how many octets its code takes: seven bits of eight, or two octets a unit. */
interface Encoded {
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly bits: 7 | 16;
  readonly characters: readonly (readonly number[])[];
}

function encode(text: string): Encoded {
  const characters = Array.from(text);
  const septets = characters.map(septetsOf);
  if (septets.every((codes) => codes !== null)) {
    return { encoding: 'GSM-7', bits: 7, characters: septets };
  }
  const units = characters.map((character) => Array.from(character.split(''), (unit) => unit.charCodeAt(0)));
  return { encoding: 'UCS-2', bits: 16, characters: units };
}

function cut({ bits, characters }: Encoded, header: number): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  for (const codes of characters) {
    const last = parts.at(-1) ?? [];
    // The header is filled up to a whole code before the first one (23.040, 9.2.3.24, figure 9.2.3.24 (a)).
    const headerBits = Math.ceil((header * 8) / bits) * bits;
    if (headerBits + (last.length + codes.length) * bits > userData * 8) parts.push([...codes]);
    else last.push(...codes);
  }
  return parts;
}

/** The segments of a text that is not empty. */
export function referenceSegments(text: string): { readonly count: number; readonly encoding: string } {
  const encoded = encode(text);
  const alone = cut(encoded, 0);
  const parts = alone.length === 1 ? alone : cut(encoded, joiningHeader);
  return { count: parts.length, encoding: encoded.encoding };
}
