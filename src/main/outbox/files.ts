import { appError, type AppError } from '#domain/app-error.ts';
import type { FileToSend } from '#domain/ports.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Owner } from '#domain/owner.ts';
import type { Clock } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { attempt } from '../storage/store-fault.ts';
import type { Files } from './outbox.ts';
import { storableText } from './storable-text.ts';
import type { FileStore } from './store/file-store.ts';

export interface FilesOptions {
  readonly store: FileStore;
  readonly owner: () => Owner | null;
  readonly clock: Clock;
}

export function createFiles({ store, owner, clock }: FilesOptions): Files {
  const asOwner = <Value>(work: (mine: Owner) => Result<Value, AppError>): Result<Value, AppError> => {
    const mine = owner();
    if (mine === null) return err(appError('not-signed-in'));
    const done = attempt(() => work(mine));
    return done.ok ? done.value : done;
  };
  return {
    add: ({ id, name, contentType, bytes }) =>
      asOwner((mine) => {
        if (bytes.byteLength === 0) return err(appError('file-refused', { subject: 'empty' }));
        const file: OutgoingFile = { id, name: storableText(name), contentType, size: bytes.byteLength };
        store.put(mine, file, bytes, clock.now());
        const [kept] = store.find(mine, [id]);
        return kept === undefined ? err(appError('request-invalid', { subject: 'id' })) : ok(kept);
      }),
    read: (id) =>
      asOwner((mine) => {
        const [file] = store.find(mine, [id]);
        const bytes = file === undefined ? null : store.bytes(mine, id);
        return file === undefined || bytes === null
          ? err(appError('file-gone'))
          : ok({ contentType: file.contentType, bytes });
      }),
    find: (ids) =>
      asOwner((mine) => {
        const files = store.find(mine, ids);
        return files.length === ids.length ? ok(files) : err(appError('file-gone'));
      }),
  };
}

/** The files of a text with their bytes, or null when one of them is not there any more. Throws what SQLite says. */
export function filesToSend(store: FileStore, text: OutgoingText): readonly FileToSend[] | null {
  const files = text.files.flatMap(({ id, name, contentType }) => {
    const bytes = store.bytes(text, id);
    return bytes === null ? [] : [{ name, contentType, bytes }];
  });
  return files.length === text.files.length ? files : null;
}
