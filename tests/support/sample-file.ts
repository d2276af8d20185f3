import type { Request } from '#contract/channels.ts';

/** A picture as a camera begins it, of so many bytes, all of them telling. */
export function samplePicture(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(
    { length: size },
    (_, place) => (place * 31 + seed * 97 + (place >> 8)) & 0xff,
  );
  bytes.set([0xff, 0xd8, 0xff, 0xe0].slice(0, size));
  return bytes;
}

/** A picture as the window hands it over; a test names what matters to it. */
export function fileToAdd(
  file: Pick<Request<'files:add'>, 'id'> & Partial<Request<'files:add'>>,
): Request<'files:add'> {
  return { name: 'fence.jpg', contentType: 'image/jpeg', bytes: samplePicture(2_000), ...file };
}
