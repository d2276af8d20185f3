import type { FromlineBridge } from '#contract/bridge.ts';
import type { Envelope, Request } from '#contract/channels.ts';
import { appError } from '#domain/app-error.ts';
import { sliceBytes } from '#domain/outbox/file-rules.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { ask } from '../api.ts';

/** A file of so many bytes is handed over in one piece; what goes with a text is smaller. */
const wholeBytes = 4 * sliceBytes;

/**
 * Hands a file to main. A larger one comes in slices, one after the other, so that main does its other
 * work in between.
 *
 * @param dropped nobody wants it any more: the rest of it is not handed over, which is answered with `file-gone`
 */
export async function handOver(
  bridge: FromlineBridge,
  file: Request<'files:add'>,
  dropped: AbortSignal,
): Promise<Envelope<OutgoingFile>> {
  const { id, bytes } = file;
  if (bytes.byteLength <= wholeBytes) return ask(bridge, 'files:add', file);
  for (let place = 1; place * sliceBytes < bytes.byteLength; place += 1) {
    if (dropped.aborted) return { ok: false, error: appError('file-gone') };
    const from = place * sliceBytes;
    // A copy, since a view would take all that it looks at along.
    const slice = { id, place, bytes: bytes.slice(from, from + sliceBytes) };
    const answer = await ask(bridge, 'files:add-slice', slice);
    if (!answer.ok) return answer;
  }
  return ask(bridge, 'files:add', { ...file, bytes: bytes.slice(0, sliceBytes) });
}

/** A file that main keeps, with all its slices. Errors: as `files:read`. */
export async function readKept(
  bridge: FromlineBridge,
  id: string,
): Promise<Envelope<{ readonly contentType: string; readonly bytes: Uint8Array<ArrayBuffer> }>> {
  const kept = await ask(bridge, 'files:read', { id });
  if (!kept.ok || kept.value.slices === 0) return kept;
  const { contentType, bytes: first, slices } = kept.value;
  const pieces = [first];
  for (let place = 1; place <= slices; place += 1) {
    const slice = await ask(bridge, 'files:read-slice', { id, place });
    if (!slice.ok) return slice;
    pieces.push(slice.value);
  }
  const bytes = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let from = 0;
  for (const piece of pieces) {
    bytes.set(piece, from);
    from += piece.byteLength;
  }
  return { ok: true, value: { contentType, bytes } };
}
