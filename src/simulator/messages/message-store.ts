import { aggregateStatus } from './aggregate-status.ts';
import { createConversations } from './conversations.ts';
import { createMessageList } from './message-list.ts';
import type { MessageList } from './message-list.ts';
import { createModificationLog } from './modification-log.ts';
import type { LogPosition } from './modification-log.ts';
import { createStatusSchedule } from './status-schedule.ts';
import type {
  MessageStatus,
  NewMessage,
  StatusStep,
  StoredAttachment,
  StoredMessage,
} from './stored-message.ts';

/** What one act did to the stores. */
export interface StoreChange {
  readonly created: readonly StoredMessage[];
  readonly updated: readonly StoredMessage[];
}

export interface MessageChange {
  readonly readStatus?: StoredMessage['readStatus'];
  readonly availability?: StoredMessage['availability'];
}

export interface MessageStore {
  /** `quiet`: nobody is told. */
  add(messages: readonly NewMessage[], quiet?: boolean): readonly StoredMessage[];
  /** Like `add` for one text that the platform accepted from a client; it is also in `accepted`. */
  accept(message: NewMessage): StoredMessage;
  /** Texts accepted from clients, in order. */
  accepted(): readonly StoredMessage[];
  byId(id: number): StoredMessage | undefined;
  /** A file of any message, by its own id. */
  attachment(id: number): StoredAttachment | undefined;
  /** The messages of these stores, the oldest first within each. */
  of(storeIds: readonly number[]): readonly StoredMessage[];
  /** Changes these messages; those that already are so stay untouched. */
  change(messages: readonly StoredMessage[], change: MessageChange): void;
  /** Ends the way of a text with this status. */
  end(message: StoredMessage, status: MessageStatus, deliveryErrorCode: string): void;
  /** Carries out the status steps that are due. Everything else here does so first. */
  readonly settle: () => void;
  /** Clock time of the next status step; null when there is none. */
  nextStep(): number | null;
  position(): LogPosition;
  /** Messages made or changed since a position, with an overlap in milliseconds. */
  changedSince(position: LogPosition, overlap: number): readonly StoredMessage[];
  /** Forgets everything; ids go on, so that none is given twice. */
  clear(): void;
}

export interface StoreParts {
  /** Milliseconds of clock time. */
  readonly now: () => number;
  /** Milliseconds of platform time. */
  readonly stamp: () => number;
  readonly onChange: (change: StoreChange) => void;
}

type Kept = { -readonly [Member in keyof StoredMessage]: StoredMessage[Member] };

/** The message stores of all extensions of the account. */
export function createMessageStore(parts: StoreParts): MessageStore {
  const conversations = createConversations();
  const log = createModificationLog<StoredMessage>();
  const schedule = createStatusSchedule<Kept>();
  const byId = new Map<number, Kept>();
  const attachments = new Map<number, StoredAttachment>();
  const lists = new Map<number, MessageList>();
  let accepted: StoredMessage[] = [];
  let nextMessageId = 320_270_670_001;
  let nextAttachmentId = 410_880_120_001;

  const listOf = (storeId: number): MessageList => {
    const found = lists.get(storeId) ?? createMessageList();
    lists.set(storeId, found);
    return found;
  };

  const keep = (message: NewMessage): StoredMessage => {
    const { plan, ...facts } = message;
    const kept: Kept = {
      ...facts,
      id: nextMessageId++,
      conversationId: conversations.of(message),
      recipientStatuses: message.to.map(() => message.status),
      attachments: facts.attachments.map((attachment) => ({ ...attachment, id: nextAttachmentId++ })),
      availability: 'Alive',
      lastModifiedAt: facts.createdAt,
      deliveredAt: facts.status === 'Delivered' ? facts.createdAt : null,
    };
    byId.set(kept.id, kept);
    for (const attachment of kept.attachments) attachments.set(attachment.id, attachment);
    listOf(kept.storeId).add(kept);
    log.note(kept, kept.acceptedAt);
    schedule.add(kept, plan, kept.acceptedAt);
    return kept;
  };

  const setStatus = (
    kept: Kept,
    { status, deliveryErrorCode, recipient }: Omit<StatusStep, 'after'>,
    time: number,
  ): void => {
    kept.recipientStatuses = kept.to.map((each, place) =>
      recipient === undefined || recipient === each ? status : (kept.recipientStatuses[place] ?? status),
    );
    kept.status = aggregateStatus(kept.recipientStatuses);
    // One of a group does not take back why it failed for another.
    kept.deliveryErrorCode = deliveryErrorCode ?? (recipient === undefined ? null : kept.deliveryErrorCode);
    kept.lastModifiedAt = time;
    if (kept.status === 'Delivered') kept.deliveredAt = time;
  };

  const settle = (): void => {
    for (let due = schedule.takeDue(parts.now()); due !== null; due = schedule.takeDue(parts.now())) {
      const { item, step, rest, at } = due;
      const time = item.createdAt + (at - item.acceptedAt);
      setStatus(item, step, time);
      schedule.add(item, rest, item.acceptedAt);
      log.note(item, at);
      parts.onChange({ created: [], updated: [item] });
    }
  };

  const add: MessageStore['add'] = (messages, quiet = false) => {
    settle();
    const created = messages.map(keep);
    if (!quiet && created.length > 0) parts.onChange({ created, updated: [] });
    return created;
  };

  return {
    add,
    accept(message) {
      settle();
      const stored = keep(message);
      accepted.push(stored);
      parts.onChange({ created: [stored], updated: [] });
      return stored;
    },
    accepted: () => accepted,
    byId: (id) => byId.get(id),
    attachment: (id) => attachments.get(id),
    of: (storeIds) => storeIds.flatMap((storeId) => lists.get(storeId)?.all() ?? []),
    change(messages, { readStatus, availability }) {
      settle();
      const updated = messages
        .flatMap(({ id }) => byId.get(id) ?? [])
        .filter(
          (kept) =>
            (readStatus !== undefined && kept.readStatus !== readStatus) ||
            (availability !== undefined && kept.availability !== availability),
        );
      for (const kept of updated) {
        kept.readStatus = readStatus ?? kept.readStatus;
        kept.availability = availability ?? kept.availability;
        kept.lastModifiedAt = parts.stamp();
        log.note(kept, parts.now());
      }
      if (updated.length > 0) parts.onChange({ created: [], updated });
    },
    end({ id }, status, deliveryErrorCode) {
      settle();
      const kept = byId.get(id);
      if (kept === undefined) return;
      schedule.drop(kept);
      setStatus(kept, { status, deliveryErrorCode }, parts.stamp());
      log.note(kept, parts.now());
      parts.onChange({ created: [], updated: [kept] });
    },
    settle,
    nextStep: () => schedule.next(),
    position: () => log.position(parts.now()),
    changedSince: (position, overlap) => log.since(position, overlap),
    clear: () => {
      for (const part of [conversations, log, schedule, byId, attachments, lists]) part.clear();
      accepted = [];
    },
  };
}
