import { crc32, deflateSync } from 'node:zlib';

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The colour of a point: a window sill with a gap below it, under a grey sky. */
function colourAt(x: number, y: number, width: number, height: number): readonly [number, number, number] {
  const across = x / width;
  const down = y / height;
  if (down < 0.55) return [150 + Math.round(60 * down), 170 + Math.round(50 * down), 190];
  if (down < 0.62) return [236, 232, 224];
  if (down < 0.66) return across > 0.3 && across < 0.75 ? [58, 52, 48] : [204, 198, 188];
  return [176, 120 + Math.round(20 * across), 96];
}

/** A small PNG, made by hand so that no file has to be kept: a photo that a customer sends. */
export function pngPicture(width = 240, height = 180): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows.set(colourAt(x, y, width, height), y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
