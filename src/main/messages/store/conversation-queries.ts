import { z } from 'zod';
import type { ConversationFilter } from '#contract/message-view.ts';
import type { SqlValues } from '../../storage/database.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';
import type { RowReader } from '../../storage/read-rows.ts';
import { createConversationReader } from './conversation-reader.ts';
import type { MessageArchive } from './message-archive.ts';

type ConversationQueries = Pick<MessageArchive, 'conversations' | 'conversation' | 'lastWith' | 'counts'>;

/** Said as the indexes of the conversations have it. */
const filters: Readonly<Record<ConversationFilter, string>> = {
  all: 'newest_at IS NOT NULL',
  unread: 'unread > 0',
  undelivered: 'is_undelivered = 1',
};

const newestFirst = 'newest_at DESC, id DESC';
const counted = z.object({ count: z.int() });
const unreadRow = z.object({ number: z.string(), unread: z.int() });

/** The list of the conversations, out of their summaries. A page walks along an index, however long the list. */
export function createConversationQueries(reader: RowReader): ConversationQueries {
  const { database } = reader;
  const count = (where: string, values: SqlValues): number =>
    counted.parse(database.rows(`SELECT count(*) AS count FROM conversation WHERE ${where}`, values)[0])
      .count;
  const read = createConversationReader(reader);

  return {
    conversations(owner, { number, filter, offset, limit }) {
      const where = `${ofOwner} AND ${filters[filter]}${number === null ? '' : ' AND number = @number'}`;
      const whose: SqlValues = { ...ownerValues(owner), ...(number === null ? {} : { number }) };
      const rows = read(
        `SELECT * FROM conversation WHERE ${where} ORDER BY ${newestFirst} LIMIT @limit OFFSET @offset`,
        { ...whose, limit, offset },
      );
      return { total: count(where, whose), rows: rows.map(({ conversation }) => conversation) };
    },
    conversation: (owner, key) =>
      read(`SELECT * FROM conversation WHERE ${ofOwner} AND key = @key`, { ...ownerValues(owner), key })[0]
        ?.conversation ?? null,
    lastWith: (owner, person) =>
      read(
        `SELECT * FROM conversation
         WHERE ${ofOwner} AND ${filters.all} AND key = number || ' ' || @person
         ORDER BY ${newestFirst} LIMIT 1`,
        { ...ownerValues(owner), person },
      )[0]?.conversation ?? null,
    counts(owner) {
      const unread = z.array(unreadRow).parse(
        database.rows(
          `SELECT number, sum(unread) AS unread FROM conversation
           WHERE ${ofOwner} AND ${filters.unread} GROUP BY number`,
          ownerValues(owner),
        ),
      );
      return {
        unreadByNumber: Object.fromEntries(unread.map(({ number, unread: texts }) => [number, texts])),
        undelivered: count(`${ofOwner} AND ${filters.undelivered}`, ownerValues(owner)),
      };
    },
  };
}
