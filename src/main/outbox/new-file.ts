import type { Request } from '#contract/channels.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import { fileTypeOf } from '#domain/outbox/file-rules.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { isKnownByBytes, pictureTypeOf } from '#domain/outbox/picture-type.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { storableText } from '../storage/storable-text.ts';

/** Bytes. A photo may be larger than what goes: the window makes it smaller. */
const largestFile = 50_000_000;

/** By its bytes where they tell, so that a file with another's name is not sent as what it is not. */
function typeOf(name: string, systemType: string, bytes: Uint8Array): Result<string, 'type' | 'mismatch'> {
  const seen = pictureTypeOf(bytes);
  if (seen !== null) return ok(seen);
  const named = fileTypeOf(name, systemType);
  if (named === null) return err('type');
  return isKnownByBytes(named) ? err('mismatch') : ok(named);
}

/**
 * A file as it is kept. Errors: `file-refused` (subject: `type`, `mismatch`, `empty`, `too-large`).
 *
 * @param sliced bytes that came before, in slices
 */
export function newFile(
  { id, name, contentType: systemType, bytes }: Request<'files:add'>,
  sliced: number,
): Result<OutgoingFile, AppError> {
  const refused = (subject: string): Result<never, AppError> => err(appError('file-refused', { subject }));
  const size = bytes.byteLength + sliced;
  if (bytes.byteLength === 0) return refused('empty');
  if (size > largestFile) return refused('too-large');
  const contentType = typeOf(name, systemType, bytes);
  if (!contentType.ok) return refused(contentType.error);
  return ok({ id, name: storableText(name), contentType: contentType.value, size });
}
