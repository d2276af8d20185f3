/** Pixels of a picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Length of a JPEG marker with its two bytes of length. */
const markerHead = 4;

/** Start-of-frame markers: 0xC0 to 0xCF but for the tables among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** A JPEG is a row of segments, each with its length; the frame's has the size. */
function jpegSize(bytes: Buffer): PictureSize | null {
  let position = 2;
  while (position + markerHead + 5 <= bytes.length && bytes[position] === 0xff) {
    if (isFrame(bytes[position + 1] ?? 0)) {
      return { width: bytes.readUInt16BE(position + 7), height: bytes.readUInt16BE(position + 5) };
    }
    position += 2 + bytes.readUInt16BE(position + 2);
  }
  return null;
}

/** The size of a PNG, GIF or JPEG; null for every other file, and for one that is not what its type says. */
export function pictureSize(contentType: string, content: Uint8Array): PictureSize | null {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  if (type === 'image/png' && bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR') {
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  }
  if (type === 'image/gif' && bytes.length >= 10 && bytes.toString('latin1', 0, 4) === 'GIF8') {
    return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  }
  return type === 'image/jpeg' && bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(bytes) : null;
}
