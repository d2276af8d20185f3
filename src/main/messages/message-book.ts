import type { MessagesState } from '#contract/message-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { Message } from '#domain/messages/message.ts';
import type { StoreRecords } from '#domain/messages/store-answer.ts';
import type { Owner } from '#domain/owner.ts';
import type { Logger } from '#domain/ports.ts';
import type { Result } from '#domain/result.ts';
import { attempt } from '../storage/store-fault.ts';
import type { MessagesChange } from './message-services.ts';
import type { MessageArchive, SyncMark } from './store/message-archive.ts';

/** One person's texts: the archive as this person, with everybody told of what changes. */
export interface MessageBook {
  readonly owner: Owner;
  /** `store-unavailable` for whatever the archive could not do. */
  read<Value>(question: (archive: MessageArchive, owner: Owner) => Value): Result<Value, AppError>;
  /** A change by the user's hand: the state follows. */
  change(work: (archive: MessageArchive, owner: Owner) => void): Result<null, AppError>;
  /**
   * Puts what RingCentral said.
   *
   * @param isNews whether a new inbound text that nobody read is to be told of
   */
  take(
    records: StoreRecords,
    isNews: (message: Message) => boolean,
    mark?: { readonly store: string; readonly mark: SyncMark },
  ): Result<null, AppError>;
  /** Takes the texts that left the outbox. */
  takeSent(): void;
  counts(): Pick<MessagesState, 'unreadByNumber' | 'undelivered'>;
}

export interface MessageBookOptions {
  readonly archive: MessageArchive;
  readonly owner: Owner;
  /** What the user did and RingCentral was not told yet goes before what RingCentral says. */
  readonly withOwnEdits: (records: StoreRecords) => StoreRecords;
  /** Called after each change, before anybody is told of single texts. */
  readonly onChange: () => void;
  readonly emit: (change: MessagesChange) => void;
  readonly logger: Logger;
}

const noCounts = { unreadByNumber: {}, undelivered: 0 };

export function createMessageBook(options: MessageBookOptions): MessageBook {
  const { archive, owner, withOwnEdits, onChange, emit, logger } = options;

  const tried = <Value>(work: () => Value): Result<Value, AppError> => {
    const done = attempt(work);
    if (!done.ok) logger.error('texts: the store refused', { error: done.error });
    return done;
  };

  return {
    owner,
    read: (question) => tried(() => question(archive, owner)),
    change(work) {
      const done = tried(() => {
        work(archive, owner);
        return null;
      });
      onChange();
      return done;
    },
    take(records, isNews, mark) {
      const put = tried(() => archive.put(owner, withOwnEdits(records), mark));
      if (!put.ok) return put;
      const { added, changed, undelivered, read, isChanged } = put.value;
      if (isChanged) onChange();
      if (added.length + changed.length > 0) emit({ type: 'stored', messages: [...added, ...changed] });
      if (read.length > 0) emit({ type: 'read', conversations: read });
      for (const message of undelivered) emit({ type: 'undelivered', message });
      for (const message of added) {
        if (message.direction === 'inbound' && !message.isRead && isNews(message)) {
          emit({ type: 'arrived', message });
        }
      }
      return { ok: true, value: null };
    },
    takeSent() {
      const taken = tried(() => archive.takeSent(owner));
      if (taken.ok && taken.value > 0) onChange();
    },
    counts() {
      const counted = tried(() => archive.counts(owner));
      return counted.ok ? counted.value : noCounts;
    },
  };
}
