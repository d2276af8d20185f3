import { expect, it } from 'vitest';
import type { Request } from '#contract/channels.ts';
import { sliceBytes } from '#domain/outbox/file-rules.ts';
import { handOver, readKept } from '#renderer/store/file-slices.ts';
import { samplePicture } from '#tests/support/sample-file.ts';
import { createFakeBridge, good, type FakeBridge } from './support/fake-bridge.ts';
import { snapshotOf } from './support/truth.ts';

const id = '00000000-0000-4000-8000-0000000000f1';
const fileOf = (bytes: Uint8Array<ArrayBuffer>): Request<'files:add'> => ({
  id,
  name: 'big.jpg',
  contentType: 'image/jpeg',
  bytes,
});

/** Main, keeping pieces by their places. */
function mainThatKeeps(
  pieces: Map<number, Uint8Array<ArrayBuffer>>,
  onSlice: () => void = () => undefined,
): FakeBridge {
  return createFakeBridge(snapshotOf(), [], {
    'files:add': ({ bytes, ...file }) => {
      pieces.set(0, bytes);
      return good({ ...file, size: bytes.byteLength });
    },
    'files:add-slice': ({ place, bytes }) => {
      pieces.set(place, bytes);
      onSlice();
      return good(null);
    },
    'files:read': () =>
      good({ contentType: 'image/jpeg', bytes: pieces.get(0) ?? new Uint8Array(), slices: pieces.size - 1 }),
    'files:read-slice': ({ place }) => good(pieces.get(place) ?? new Uint8Array()),
  });
}
const wanted = (): AbortSignal => new AbortController().signal;

it.each([1, sliceBytes, 4 * sliceBytes, 4 * sliceBytes + 1, 5 * sliceBytes, 5 * sliceBytes + 1, 3_141_592])(
  'a file of %i bytes comes back as it was handed over, in pieces that hold nobody up',
  async (size) => {
    const bytes = samplePicture(size);
    const pieces = new Map<number, Uint8Array<ArrayBuffer>>();
    const bridge = mainThatKeeps(pieces);
    expect(await handOver(bridge, fileOf(bytes), wanted())).toMatchObject({ ok: true });
    expect(pieces.size).toBe(size <= 4 * sliceBytes ? 1 : Math.ceil(size / sliceBytes));
    for (const piece of pieces.values()) {
      // What is handed over is no view of the rest.
      expect(piece.buffer.byteLength).toBe(piece.byteLength);
      if (pieces.size > 1) expect(piece.byteLength).toBeLessThanOrEqual(sliceBytes);
    }
    const kept = await readKept(bridge, id);
    expect(kept.ok && Buffer.compare(kept.value.bytes, bytes)).toBe(0);
  },
);

it('the rest of a file that nobody wants any more is not handed over', async () => {
  const dropped = new AbortController();
  const pieces = new Map<number, Uint8Array<ArrayBuffer>>();
  const bridge = mainThatKeeps(pieces, () => dropped.abort());
  expect(await handOver(bridge, fileOf(samplePicture(10 * sliceBytes)), dropped.signal)).toMatchObject({
    ok: false,
  });
  expect([...pieces.keys()]).toEqual([1]);
});

it('a slice that main does not take is the answer for its file', async () => {
  const bridge = createFakeBridge(snapshotOf(), [], {
    'files:add-slice': ({ place }) =>
      place < 3 ? good(null) : { ok: false, error: { code: 'store-unavailable', subject: 'SQLITE_FULL' } },
  });
  expect(await handOver(bridge, fileOf(samplePicture(10 * sliceBytes)), wanted())).toEqual({
    ok: false,
    error: { code: 'store-unavailable', subject: 'SQLITE_FULL' },
  });
  expect(bridge.asked).toHaveLength(3);
});
