import { appError, type AppError } from '#domain/app-error.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Owner } from '#domain/owner.ts';
import type { Clock, FileToSend, Logger } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { attempt } from '../storage/store-fault.ts';
import { newFile } from './new-file.ts';
import type { Files } from './outbox.ts';
import type { FileStore } from './store/file-store.ts';

export interface FilesOptions {
  readonly store: FileStore;
  readonly owner: () => Owner | null;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The files with what only the outbox does to them. */
export interface KeptFiles extends Files {
  /** A text has gone, or was discarded, and its bytes with it, unless another one still needs them. */
  release(text: OutgoingText): void;
  /** Takes away what nobody names any more, what was just added for the send pane excepted. Throws what SQLite says. */
  sweep(): void;
  /** Whatever stood in the send pane is given up as well. Throws what SQLite says. */
  sweepAll(): void;
}

/** Milliseconds; what stands in the pane is in a draft a second after it was attached, and put back within minutes. */
const freshFor = 3_600_000;

/** Deleting overwrites, so that a photo of 50 MB goes over several times, or at the next start. */
const slicesAtOnce = 10;

const lost = (why: unknown): AppError => appError(why === 'damaged' ? 'file-damaged' : 'file-gone');

export function createFiles({ store, owner, clock, logger }: FilesOptions): KeptFiles {
  /** When they were added: the draft that will name them may not have been saved yet. */
  const fresh = new Map<string, number>();

  const asOwner = <Value>(work: (mine: Owner) => Result<Value, AppError>): Result<Value, AppError> => {
    const mine = owner();
    if (mine === null) return err(appError('not-signed-in'));
    const done = attempt(() => work(mine));
    return done.ok ? done.value : done;
  };
  const sweep = (mostSlices: number | null): void => {
    const oldest = clock.now() - freshFor;
    for (const [id, addedAt] of fresh) if (addedAt < oldest) fresh.delete(id);
    const count = store.sweep([...fresh.keys()], mostSlices);
    if (count > 0) logger.info('files that nobody needs any more were deleted', { count });
  };

  return {
    add: (wanted) =>
      asOwner((mine) => {
        const file = newFile(wanted, store.slices(mine, wanted.id).bytes);
        if (!file.ok) return file;
        if (store.put(mine, file.value, wanted.bytes, clock.now())) fresh.set(wanted.id, clock.now());
        const [kept] = store.find(mine, [wanted.id]);
        return kept === undefined ? err(appError('request-invalid', { subject: 'id' })) : ok(kept);
      }),
    addSlice: ({ id, place, bytes }) =>
      asOwner((mine) => {
        // Its file may come minutes later.
        fresh.set(id, clock.now());
        store.putSlice(mine, { id, place }, bytes);
        return ok(null);
      }),
    read: (id) =>
      asOwner((mine) => {
        const [file] = store.find(mine, [id]);
        const bytes = file === undefined ? 'gone' : store.slice(mine, { id, place: 0 });
        return file === undefined || typeof bytes === 'string'
          ? err(lost(bytes))
          : ok({ contentType: file.contentType, bytes, slices: store.slices(mine, id).count });
      }),
    readSlice: (slice) =>
      asOwner((mine) => {
        const bytes = store.slice(mine, slice);
        return typeof bytes === 'string' ? err(lost(bytes)) : ok(bytes);
      }),
    find: (ids) =>
      asOwner((mine) => {
        const files = store.find(mine, ids);
        return files.length === ids.length ? ok(files) : err(appError('file-gone'));
      }),
    release({ files }) {
      if (files.length === 0) return;
      for (const { id } of files) fresh.delete(id);
      // A text has gone whatever the disk says; the next start sweeps again.
      const swept = attempt(() => sweep(slicesAtOnce));
      if (!swept.ok) logger.error('files could not be deleted', { code: swept.error.subject });
    },
    sweep: () => sweep(null),
    sweepAll() {
      fresh.clear();
      sweep(null);
    },
  };
}

/** The files of a text with their bytes, or why one of them cannot go. Throws what SQLite says. */
export function filesToSend(
  store: FileStore,
  text: OutgoingText,
): Result<readonly FileToSend[], 'file-gone' | 'file-damaged'> {
  const files: FileToSend[] = [];
  for (const { id, name, contentType } of text.files) {
    const bytes = store.bytes(text, id);
    if (typeof bytes === 'string') return err(bytes === 'damaged' ? 'file-damaged' : 'file-gone');
    files.push({ name, contentType, bytes });
  }
  return ok(files);
}
