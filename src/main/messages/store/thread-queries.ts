import type { Owner } from '#domain/owner.ts';
import type { SqlValues } from '../../storage/database.ts';
import { ownerValues } from '../../storage/owner-clause.ts';
import type { RowReader } from '../../storage/read-rows.ts';
import type { MessageArchive } from './message-archive.ts';
import { createTextReader } from './message-reader.ts';
import { withoutAddresses } from './message-row.ts';
import { ofTextOwner } from './text-owner.ts';

type ThreadQueries = Pick<MessageArchive, 'thread' | 'message' | 'unreadOf' | 'newestInbound'>;

const shown = 'm.deleted_at IS NULL';
const newestFirst = 'm.created_at DESC, m.id DESC';
const inConversation = `WHERE m.conversation_id = (
    SELECT id FROM conversation
    WHERE account_id = @accountId AND extension_id = @extensionId AND key = @conversation
  ) AND ${shown}`;

/** The texts of one conversation. Each query walks along an index and sorts nothing. */
export function createThreadQueries(reader: RowReader): ThreadQueries {
  const read = createTextReader(reader);
  const mine = (owner: Owner, values: SqlValues): SqlValues => ({ ...ownerValues(owner), ...values });

  return {
    thread(owner, { conversation, before, limit }) {
      // One more than wanted tells whether there are older ones.
      const found =
        before === null
          ? read(
              `${inConversation} ORDER BY ${newestFirst} LIMIT @limit`,
              mine(owner, { conversation, limit: limit + 1 }),
            )
          : read(
              `${inConversation} AND (m.created_at, m.id) < (@createdAt, @id) ORDER BY ${newestFirst} LIMIT @limit`,
              mine(owner, { conversation, limit: limit + 1, createdAt: before.createdAt, id: before.id }),
            );
      const rows = found.slice(0, limit).map(({ message }) => withoutAddresses(message));
      return { rows: rows.reverse(), hasOlder: found.length > limit };
    },
    message: (owner, id) =>
      read(`WHERE ${ofTextOwner} AND m.id = @id`, mine(owner, { id }))[0]?.message ?? null,
    unreadOf: (owner, conversation) =>
      read(
        `${inConversation} AND m.direction = 'inbound' AND m.is_read = 0 ORDER BY m.created_at, m.id`,
        mine(owner, { conversation }),
      ).map(({ message }) => message),
    newestInbound: (owner, conversation) =>
      read(
        `${inConversation} AND m.direction = 'inbound' ORDER BY ${newestFirst} LIMIT 1`,
        mine(owner, { conversation }),
      )[0]?.message ?? null,
  };
}
