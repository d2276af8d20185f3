/** The first bytes of the pictures that RingCentral takes; null stands for any byte. */
const signatures: readonly (readonly [type: string, bytes: readonly (number | null)[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38, 0x37, 0x61]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
];

/** Lengths of the header behind that of the file: "BM" alone is how many a text begins. */
const bitmapHeaders: ReadonlySet<number> = new Set([12, 40, 52, 56, 64, 108, 124]);

function isBitmap(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return first === 0x42 && second === 0x4d && bitmapHeaders.has(bytes[14] ?? 0) && bytes[15] === 0;
}

const told: ReadonlySet<string> = new Set([...signatures.map(([type]) => type), 'image/bmp']);

/** The kind of picture that these bytes are, for the kinds that begin in a way of their own; null for anything else. */
export function pictureTypeOf(bytes: Uint8Array): string | null {
  const known = signatures.find(([, signature]) =>
    signature.every((byte, place) => byte === null || byte === bytes[place]),
  );
  return known?.[0] ?? (isBitmap(bytes) ? 'image/bmp' : null);
}

/** Whether a picture of this type is known by its bytes, so that a file without them is not one. */
export const isKnownByBytes = (contentType: string): boolean => told.has(contentType);
