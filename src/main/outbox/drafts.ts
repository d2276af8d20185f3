import { appError, type AppError } from '#domain/app-error.ts';
import { isWorthKeeping, type Draft } from '#domain/outbox/draft.ts';
import type { Owner } from '#domain/owner.ts';
import { isSameOwner } from '#domain/owner.ts';
import type { Clock } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { attempt } from '../storage/store-fault.ts';
import type { Changes } from './changes.ts';
import type { Drafts } from './outbox.ts';
import { storableText } from '../storage/storable-text.ts';
import type { DraftStore } from './store/draft-store.ts';
import type { FileStore } from './store/file-store.ts';
import { draftViewOf } from './views-of.ts';

export interface DraftOptions {
  readonly store: DraftStore;
  readonly fileStore: FileStore;
  readonly owner: () => Owner | null;
  readonly changes: Changes;
  readonly clock: Clock;
}

const gone: Result<never, AppError> = err(appError('illegal-move', { subject: 'gone' }));

export function createDrafts({ store, fileStore, owner, changes, clock }: DraftOptions): Drafts {
  const asOwner = <Value>(work: (mine: Owner) => Result<Value, AppError>): Result<Value, AppError> => {
    const mine = owner();
    if (mine === null) return err(appError('not-signed-in'));
    const done = attempt(() => work(mine));
    return done.ok ? done.value : done;
  };
  const find = (mine: Owner, id: string): Draft | null => {
    const draft = store.find(id);
    return draft !== null && isSameOwner(draft, mine) ? draft : null;
  };
  const keep = (draft: Draft): boolean => {
    const isKept = store.put(draft);
    if (isKept) changes.tell({ type: 'draft', draft: draftViewOf(draft) });
    return isKept;
  };

  return {
    save: ({ id, from, to, audience, text, files: fileIds, sendAt, endsWhenAnswered }) =>
      asOwner((mine) => {
        const now = clock.now();
        // One that is gone is left out; the words are worth more than an error.
        const files = fileStore.find(mine, fileIds);
        const known = find(mine, id);
        if (!isWorthKeeping({ to, text, files })) {
          if (store.remove(mine, id)) changes.tell({ type: 'draft-removed', id });
          return ok(null);
        }
        const isKept = keep({
          id,
          accountId: mine.accountId,
          extensionId: mine.extensionId,
          from,
          to: storableText(to),
          audience,
          text: storableText(text),
          files,
          sendAt,
          endsWhenAnswered,
          origin: known?.origin ?? 'written',
          isOpen: true,
          createdAt: known?.createdAt ?? now,
          savedAt: now,
        });
        return isKept ? ok(null) : gone;
      }),
    open: (id) =>
      asOwner((mine) => {
        const draft = find(mine, id);
        if (draft === null) return gone;
        const opened = { ...draft, isOpen: true };
        keep(opened);
        return ok(draftViewOf(opened));
      }),
    close: () =>
      asOwner((mine) => {
        store.closeAll(mine);
        return ok(null);
      }),
    delete: (id) =>
      asOwner((mine) => {
        if (!store.markDeleted(mine, id, clock.now())) return gone;
        changes.tell({ type: 'draft-removed', id });
        return ok(null);
      }),
    restore: (id) =>
      asOwner((mine) => {
        if (!store.unmarkDeleted(mine, id)) return gone;
        const draft = find(mine, id);
        if (draft !== null) changes.tell({ type: 'draft', draft: draftViewOf(draft) });
        return ok(null);
      }),
  };
}
