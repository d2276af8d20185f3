import { appError, type AppError } from '#domain/app-error.ts';
import type { StoreRecords, StoreToRead } from '#domain/messages/store-answer.ts';
import { storeOf } from '#domain/messages/stores-to-read.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { MessageBook } from '../message-book.ts';
import type { MessagesChange } from '../message-services.ts';
import type { ArchivedMessage } from '../store/message-archive.ts';
import { createOwnEdits } from './own-edits.ts';
import { createTellQueue, type TellQueueOptions } from './tell-queue.ts';

export interface EditsOptions extends Omit<TellQueueOptions, 'onTold' | 'onRefusedLate'> {
  readonly book: () => MessageBook;
  readonly stores: () => readonly StoreToRead[];
  readonly emit: (change: MessagesChange) => void;
}

/** What the user does with texts that are there: here at once, then at RingCentral. */
export interface Edits {
  /** Errors: `store-unavailable`. */
  mark(conversation: string, isRead: boolean): Result<null, AppError>;
  /** Errors: `not-found`, `store-unavailable`, and RingCentral's no, after which the text is back. */
  remove(id: string): Promise<Result<null, AppError>>;
  restore(id: string): Promise<Result<null, AppError>>;
  /** An answer of RingCentral, as it is after what the user did meanwhile. */
  over(records: StoreRecords): StoreRecords;
  wake(): void;
  close(): void;
}

export function createEdits(options: EditsOptions): Edits {
  const { book, stores, emit } = options;
  const edits = createOwnEdits(options.monotonic);

  const show = (id: string, isDeleted: boolean): Result<null, AppError> =>
    book().change((archive, owner) => archive.setDeleted(owner, id, isDeleted));
  const undo = (id: string, wish: 'remove' | 'restore'): void => {
    edits.drop(id);
    show(id, wish === 'restore');
  };
  const queue = createTellQueue({ ...options, onTold: (ids) => edits.told(ids), onRefusedLate: undo });

  /** A text that only this computer knows is looked for in the own store; RingCentral then says that it has none. */
  const placeOf = ({ store }: ArchivedMessage): StoreToRead | null =>
    store === null ? (stores()[0] ?? null) : storeOf(store, stores());

  const move = async (id: string, wish: 'remove' | 'restore'): Promise<Result<null, AppError>> => {
    const found = book().read((archive, owner) => archive.message(owner, id));
    if (!found.ok) return found;
    if (found.value === null) return err(appError('not-found'));
    const isDeleted = wish === 'remove';
    const done = show(id, isDeleted);
    if (!done.ok) return done;
    const store = placeOf(found.value);
    // RingCentral's own texts of a store that may not be read any more are deleted here alone.
    if (store === null) return ok(null);
    edits.setDeleted(id, isDeleted);
    const told = await queue.move({ id, store }, wish);
    if (!told.ok) undo(id, wish);
    return told;
  };

  return {
    mark(conversation, isRead) {
      const found = book().read((archive, owner) => {
        const newest = isRead ? null : archive.newestInbound(owner, conversation);
        return isRead ? archive.unreadOf(owner, conversation) : newest === null ? [] : [newest];
      });
      if (!found.ok) return found;
      const ids = found.value.map(({ id }) => id);
      if (ids.length === 0) return ok(null);
      const done = book().change((archive, owner) => archive.setRead(owner, ids, isRead));
      if (!done.ok) return done;
      edits.setRead(ids, isRead);
      const placed = found.value.flatMap((text) => {
        const store = placeOf(text);
        return store === null ? [] : [{ id: text.id, store }];
      });
      queue.setRead(placed, isRead);
      if (isRead) emit({ type: 'read', conversations: [conversation] });
      return ok(null);
    },
    remove: (id) => move(id, 'remove'),
    restore: (id) => move(id, 'restore'),
    over: (records) => edits.over(records),
    wake: () => queue.wake(),
    close: () => queue.close(),
  };
}
