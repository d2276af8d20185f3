import { isDeepStrictEqual } from 'node:util';
import { partiesOf } from '#domain/messages/conversation.ts';
import { isUndelivered, type Message } from '#domain/messages/message.ts';
import type { Owner } from '#domain/owner.ts';
import type { Clock } from '#domain/ports.ts';
import { storableText } from '../../storage/storable-text.ts';
import type { ConversationRows } from './conversation-rows.ts';
import { mergePicture, pictureOf, type Picture } from './merge-picture.ts';
import type { ArchiveChange, ArchivedMessage, SyncedMessages } from './message-archive.ts';
import { withoutAddresses, type StoredText } from './message-row.ts';
import type { TextRows } from './text-rows.ts';
import type { Tombstones } from './tombstones.ts';

export interface PutParts {
  readonly clock: Clock;
  readonly rows: TextRows;
  readonly conversations: ConversationRows;
  readonly tombstones: Tombstones;
  /** The texts of these ids that are here, hidden ones too. */
  readonly known: (owner: Owner, ids: readonly string[]) => readonly StoredText[];
}

/** A text that an answer tells of: how it stood and how it stands after all of its pictures. */
interface Told {
  readonly before: StoredText | null;
  readonly after: Picture;
  /** It was removed, and a later picture has it again. */
  readonly isBack: boolean;
}

const storable = (value: string | null): string | null => (value === null ? null : storableText(value));

/** As it comes back from SQLite. */
const asStored = (message: ArchivedMessage): ArchivedMessage => ({
  ...message,
  ...partiesOf(message.conversation),
  text: storableText(message.text),
  name: storable(message.name),
  writer: storable(message.writer),
  errorCode: storable(message.errorCode),
});

const isSame = (before: StoredText, after: StoredText): boolean => isDeepStrictEqual(before, after);

/** Writes what an answer of a sync brought, inside a transaction of the caller. */
export function putTexts(
  parts: PutParts,
  owner: Owner,
  { messages, removed }: SyncedMessages,
): ArchiveChange {
  const { clock, rows, conversations, tombstones } = parts;
  const ids = [...new Set([...messages.map(({ id }) => id), ...removed])];
  const known = new Map(parts.known(owner, ids).map((text) => [text.message.id, text]));
  const told = tell(messages, known, tombstones.of(owner, ids));
  for (const id of removed) told.delete(id);

  const conversationIds = conversations.ids(
    owner,
    [...told.values()].map(({ after }) => after.message),
  );
  const idOf = (conversation: string): number => {
    const id = conversationIds.get(conversation);
    if (id === undefined) throw new Error('a conversation has no row');
    return id;
  };
  const touched = new Set(conversationIds.values());
  for (const text of known.values()) touched.add(text.conversationId);
  const unreadBefore = new Map(conversations.unread(touched).map(({ id, unread }) => [id, unread]));

  const added: Message[] = [];
  const changed: Message[] = [];
  const undelivered: Message[] = [];
  let isChanged = false;

  const fresh = [...told.values()].filter(({ before }) => before === null);
  rows.insert(
    owner,
    fresh.map(({ after }) => ({
      ...after,
      conversationId: idOf(after.message.conversation),
      deletedAt: null,
    })),
  );
  for (const { after, isBack } of fresh) {
    if (isBack) tombstones.take(owner, after.message.id);
    else added.push(withoutAddresses(after.message));
    isChanged = true;
  }

  for (const { before, after, isBack } of told.values()) {
    if (before === null) continue;
    const next: StoredText = {
      ...after,
      place: before.place,
      conversationId: idOf(after.message.conversation),
      deletedAt: isBack ? null : before.deletedAt,
    };
    if (isBack) tombstones.take(owner, next.message.id);
    if (isSame(before, next)) continue;
    rows.update(owner, before, next);
    changed.push(withoutAddresses(next.message));
    isChanged = true;
    const isGivenUp = isUndelivered(next.message.delivery) && !isUndelivered(before.message.delivery);
    if (isGivenUp && next.deletedAt === null) undelivered.push(withoutAddresses(next.message));
  }

  for (const id of new Set(removed)) {
    const text = known.get(id);
    tombstones.put(owner, id, Math.max(clock.now(), text?.message.modifiedAt ?? 0));
    // One that was deleted here stays hidden, so that it can still be restored at once.
    if (text?.deletedAt !== null) continue;
    rows.remove(text);
    isChanged = true;
  }

  conversations.refresh(touched);
  const read = conversations
    .unread(touched)
    .filter(({ id, unread }) => unread < (unreadBefore.get(id) ?? 0))
    .map(({ key }) => key);
  return { added, changed, undelivered, read, isChanged };
}

/** The pictures of an answer by text, each text with what is known of it; those that tombstones keep out are left out. */
function tell(
  messages: readonly ArchivedMessage[],
  known: ReadonlyMap<string, StoredText>,
  removedAt: ReadonlyMap<string, number>,
): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const message of messages) {
    const grave = removedAt.get(message.id);
    if (grave !== undefined && message.modifiedAt <= grave) continue;
    const before = known.get(message.id) ?? null;
    const next = asStored(message);
    const earlier = told.get(message.id)?.after ?? before;
    const after = earlier === null ? pictureOf(next) : mergePicture(earlier, next);
    told.set(message.id, { before, after, isBack: grave !== undefined });
  }
  return told;
}
