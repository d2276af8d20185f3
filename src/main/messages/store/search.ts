import { z } from 'zod';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';
import type { RowReader } from '../../storage/read-rows.ts';
import { createConversationReader } from './conversation-reader.ts';
import type { MessageArchive } from './message-archive.ts';
import { readMessageRows } from './message-reader.ts';
import { messageColumns, messageRow, withoutAddresses } from './message-row.ts';
import { searchTerms, type SearchScope } from './search-terms.ts';
import { ofTextOwner } from './text-owner.ts';

const mostHits = 50;
const idRow = z.object({ id: z.int() });

/** Full-text search over what is here. */
export function createSearch(reader: RowReader): Pick<MessageArchive, 'find'> {
  const { database } = reader;
  const readConversations = createConversationReader(reader);
  return {
    find(owner, { words, within }) {
      let scope: SearchScope = { everywhere: true };
      if (within !== null && 'number' in within) scope = within;
      else if (within !== null) {
        const rows = database.rows(`SELECT id FROM conversation WHERE ${ofOwner} AND key = @key`, {
          ...ownerValues(owner),
          key: within.conversation,
        });
        const row = z.array(idRow).parse(rows)[0];
        if (row === undefined) return [];
        scope = { conversation: row.id };
      }
      const terms = searchTerms(owner, words, scope);
      if (terms === null) return [];
      const hits = readMessageRows(
        reader,
        `SELECT ${messageColumns} FROM message_words
         CROSS JOIN message AS m ON m.place = message_words.rowid
         JOIN conversation AS c ON c.id = m.conversation_id
         WHERE message_words MATCH @terms AND ${ofTextOwner} AND m.deleted_at IS NULL
         ORDER BY message_words.rowid DESC LIMIT @mostHits`,
        { ...ownerValues(owner), terms, mostHits },
        messageRow,
      );
      const ids = new Set(hits.map(({ conversationId }) => conversationId));
      const conversations = new Map(
        readConversations('SELECT * FROM conversation WHERE id IN (SELECT value FROM json_each(@ids))', {
          ids: JSON.stringify([...ids]),
        }).map(({ id, conversation }) => [id, conversation]),
      );
      return hits.flatMap(({ conversationId, message }) => {
        const conversation = conversations.get(conversationId);
        return conversation === undefined ? [] : [{ message: withoutAddresses(message), conversation }];
      });
    },
  };
}
