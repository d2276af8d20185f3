import type { Owner } from '#domain/owner.ts';
import type { SqlValues } from '../../storage/database.ts';
import { ownerValues } from '../../storage/owner-clause.ts';
import type { RowReader } from '../../storage/read-rows.ts';
import { createConversationRows } from './conversation-rows.ts';
import type { MessageArchive } from './message-archive.ts';
import { createTextReader } from './message-reader.ts';
import type { StoredText } from './message-row.ts';
import { ofTextOwner } from './text-owner.ts';
import { putTexts, type PutParts } from './put-texts.ts';
import { markSentTextsTaken, sentTextsToTake } from './sent-texts.ts';
import { createSyncMarks } from './sync-marks.ts';
import { createTextRows } from './text-rows.ts';
import { createTombstones } from './tombstones.ts';

type ArchiveWrites = Pick<MessageArchive, 'put' | 'takeSent' | 'mark' | 'setRead' | 'setDeleted'>;

const day = 24 * 60 * 60 * 1_000;
/** RingCentral keeps a deleted text restorable for about five days and listed for five more (platform.md, 6.2). */
const restorableFor = 10 * day;

/** Everything that changes texts. Each call is one transaction that leaves the summaries right. */
export function createArchiveWrites(reader: RowReader): ArchiveWrites {
  const { database, clock } = reader;
  const read = createTextReader(reader);
  const conversations = createConversationRows(database);
  const rows = createTextRows(database);
  const tombstones = createTombstones(database);
  const marks = createSyncMarks(database);

  const known = (owner: Owner, ids: readonly string[]): readonly StoredText[] =>
    read(`WHERE ${ofTextOwner} AND m.id IN (SELECT value FROM json_each(@ids))`, {
      ...ownerValues(owner),
      ids: JSON.stringify(ids),
    });
  const parts: PutParts = { clock, rows, conversations, tombstones, known };

  /** Nobody can restore these any more. */
  const purge = (): void => {
    const before: SqlValues = { before: clock.now() - restorableFor };
    database.change(
      `INSERT OR IGNORE INTO message_tombstone (account_id, extension_id, id, removed_at)
       SELECT account_id, extension_id, id, max(deleted_at, modified_at) FROM message WHERE deleted_at < @before`,
      before,
    );
    database.change('DELETE FROM message WHERE deleted_at < @before', before);
    tombstones.prune(clock.now());
  };

  /** Changes the texts that need it, and then the summaries of their conversations. */
  const changeEach = (
    owner: Owner,
    ids: readonly string[],
    change: (text: StoredText) => StoredText,
  ): void => {
    const texts = known(owner, ids);
    for (const text of texts) {
      const next = change(text);
      if (next !== text) rows.update(owner, text, next);
    }
    conversations.refresh(new Set(texts.map(({ conversationId }) => conversationId)));
  };

  return {
    put: (owner, synced, mark) =>
      database.transaction(() => {
        purge();
        const change = putTexts(parts, owner, synced);
        if (mark !== undefined) marks.write(owner, mark.store, mark.mark);
        return change;
      }),
    takeSent: (owner) =>
      database.transaction(() => {
        const sent = sentTextsToTake(database, owner);
        if (sent.length === 0) return 0;
        const here = new Set(
          known(
            owner,
            sent.map(({ id }) => id),
          ).map(({ message }) => message.id),
        );
        const { added } = putTexts(parts, owner, {
          messages: sent.filter(({ id }) => !here.has(id)),
          removed: [],
        });
        markSentTextsTaken(database, owner);
        return added.length;
      }),
    mark: (owner, store) => marks.read(owner, store),
    setRead: (owner, ids, isRead) =>
      database.transaction(() => {
        changeEach(owner, ids, (text) =>
          text.message.isRead === isRead ? text : { ...text, message: { ...text.message, isRead } },
        );
      }),
    setDeleted: (owner, id, isDeleted) =>
      database.transaction(() => {
        if (!isDeleted) tombstones.take(owner, id);
        changeEach(owner, [id], (text) => ({ ...text, deletedAt: isDeleted ? clock.now() : null }));
      }),
  };
}
