import type { ConversationFilter } from '#contract/message-view.ts';
import { furtherPicture } from '#domain/messages/delivery.ts';
import type { Conversation } from '#domain/messages/conversation.ts';
import { isUndelivered, type Message } from '#domain/messages/message.ts';
import type { Clock } from '#domain/ports.ts';
import type { ArchivedMessage, SyncedMessages } from '#main/messages/store/message-archive.ts';

interface ModelText {
  readonly message: ArchivedMessage;
  readonly deliveredAt: number;
  readonly isHidden: boolean;
}

/** One person's archive as plain values: every answer is made from all texts anew. */
export interface ArchiveModel {
  put(synced: SyncedMessages): void;
  setRead(ids: readonly string[], isRead: boolean): void;
  setDeleted(id: string, isDeleted: boolean): void;
  conversations(filter: ConversationFilter, number: string | null): readonly Conversation[];
  /** Oldest first. */
  thread(key: string): readonly Message[];
  /** Ids of the texts in whose words or name one begins so, sorted. */
  idsWith(beginning: string): readonly string[];
  unread(): Readonly<Record<string, number>>;
}

const byTime = (one: Message, other: Message): number =>
  one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);

function summaryOf(key: string, texts: readonly Message[]): Conversation {
  const newest = texts.at(-1);
  if (newest === undefined) throw new Error('a conversation without texts');
  const { id, direction, text, delivery, errorCode, createdAt, attachments } = newest;
  const lastOut = texts.filter((each) => each.direction === 'outbound').at(-1);
  return {
    key,
    number: newest.number,
    people: newest.people,
    name: texts.map(({ name }) => name).findLast((name) => name !== null) ?? null,
    newest: { id, direction, text, delivery, errorCode, createdAt, attachments },
    unread: texts.filter((each) => each.direction === 'inbound' && !each.isRead).length,
    isUndelivered: lastOut !== undefined && isUndelivered(lastOut.delivery),
  };
}

export function createArchiveModel(clock: Clock): ArchiveModel {
  const texts = new Map<string, ModelText>();
  const graves = new Map<string, number>();

  const take = (message: ArchivedMessage, grave: number | undefined): void => {
    const known = texts.get(message.id);
    if (known === undefined) {
      texts.set(message.id, { message, deliveredAt: message.modifiedAt, isHidden: false });
      return;
    }
    const further = furtherPicture({ ...known.message, modifiedAt: known.deliveredAt }, message);
    let latest = known.message;
    if (message.modifiedAt > latest.modifiedAt) latest = message;
    else if (message.modifiedAt === latest.modifiedAt) latest = { ...message, isRead: latest.isRead };
    texts.set(message.id, {
      message: { ...latest, delivery: further.delivery, errorCode: further.errorCode },
      deliveredAt: further.modifiedAt,
      isHidden: grave === undefined && known.isHidden,
    });
  };
  const threads = (): Map<string, Message[]> => {
    const found = new Map<string, Message[]>();
    for (const { message, isHidden } of texts.values()) {
      if (isHidden) continue;
      const { store: _store, attachmentUris: _uris, ...view } = message;
      found.set(view.conversation, [...(found.get(view.conversation) ?? []), view]);
    }
    for (const thread of found.values()) thread.sort(byTime);
    return found;
  };
  const summaries = (): readonly Conversation[] =>
    [...threads()].map(([key, thread]) => summaryOf(key, thread));

  return {
    put({ messages, removed }) {
      const gone = new Set(removed);
      const before = new Map(graves);
      for (const message of messages) {
        const grave = before.get(message.id);
        if (gone.has(message.id) || (grave !== undefined && message.modifiedAt <= grave)) continue;
        take(message, grave);
        graves.delete(message.id);
      }
      for (const id of gone) {
        const known = texts.get(id);
        graves.set(id, Math.max(clock.now(), known?.message.modifiedAt ?? 0, graves.get(id) ?? 0));
        if (known?.isHidden === false) texts.delete(id);
      }
    },
    setRead(ids, isRead) {
      for (const id of ids) {
        const known = texts.get(id);
        if (known !== undefined) texts.set(id, { ...known, message: { ...known.message, isRead } });
      }
    },
    setDeleted(id, isDeleted) {
      if (!isDeleted) graves.delete(id);
      const known = texts.get(id);
      if (known !== undefined) texts.set(id, { ...known, isHidden: isDeleted });
    },
    conversations: (filter, number) =>
      summaries()
        .filter((each) => number === null || each.number === number)
        .filter((each) => filter === 'all' || (filter === 'unread' ? each.unread > 0 : each.isUndelivered)),
    thread: (key) => threads().get(key) ?? [],
    idsWith: (beginning) =>
      [...threads().values()]
        .flat()
        .filter(({ text, name }) =>
          `${text} ${name ?? ''}`
            .toLowerCase()
            .split(/[^a-z]+/)
            .some((word) => word.startsWith(beginning)),
        )
        .map(({ id }) => id)
        .sort(),
    unread() {
      const found: Record<string, number> = {};
      for (const { number, unread } of summaries()) {
        if (unread > 0) found[number] = (found[number] ?? 0) + unread;
      }
      return found;
    },
  };
}
