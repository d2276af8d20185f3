import { z } from 'zod';
import type { Owner } from '#domain/owner.ts';
import type { Database } from '../../storage/database.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';

const texts = 'FROM message WHERE message.conversation_id = conversation.id AND deleted_at IS NULL';
const newestFirst = 'ORDER BY message.created_at DESC, message.id DESC LIMIT 1';

/**
 * What the list shows of a conversation, out of its texts: each part is one step into an index. The name is the newest
 * one that RingCentral gave.
 */
const freshSummaries = `
  SELECT conversation.id AS id,
    (SELECT place ${texts} ${newestFirst}) AS newest,
    (SELECT created_at ${texts} ${newestFirst}) AS newest_at,
    (SELECT message.name ${texts} AND message.name IS NOT NULL ${newestFirst}) AS name,
    (SELECT count(*) ${texts} AND direction = 'inbound' AND is_read = 0) AS unread,
    coalesce((
      SELECT delivery IN ('delivery-failed', 'sending-failed') ${texts} AND direction = 'outbound' ${newestFirst}
    ), 0) AS is_undelivered
  FROM conversation`;

/** Only what differs is written: most texts of a first sync are older than what the list shows. */
const refreshFrom = (fresh: string): string => `
  UPDATE conversation SET newest = fresh.newest, newest_at = fresh.newest_at, name = fresh.name,
    unread = fresh.unread, is_undelivered = fresh.is_undelivered
  FROM (${fresh}) AS fresh
  WHERE conversation.id = fresh.id AND (
    conversation.newest IS NOT fresh.newest OR conversation.newest_at IS NOT fresh.newest_at
    OR conversation.name IS NOT fresh.name OR conversation.unread <> fresh.unread
    OR conversation.is_undelivered <> fresh.is_undelivered
  )`;

/** Of everybody who uses this computer. */
export function refreshAllSummaries(database: Database): void {
  database.change(refreshFrom(freshSummaries));
}

export interface ConversationRows {
  /** The rows of these conversations, made where they are missing; by key. */
  ids(
    owner: Owner,
    parties: readonly { readonly conversation: string; readonly number: string }[],
  ): ReadonlyMap<string, number>;
  unread(
    ids: ReadonlySet<number>,
  ): readonly { readonly id: number; readonly key: string; readonly unread: number }[];
  /** Makes the summaries of these alone anew. */
  refresh(ids: ReadonlySet<number>): void;
}

const idRow = z.object({ id: z.int(), key: z.string() });
const unreadRow = z.object({ id: z.int(), key: z.string(), unread: z.int() });
const listOf = (values: Iterable<unknown>): string => JSON.stringify([...values]);

export function createConversationRows(database: Database): ConversationRows {
  return {
    ids(owner, parties) {
      const numbers = Object.fromEntries(parties.map(({ conversation, number }) => [conversation, number]));
      database.change(
        `INSERT INTO conversation (account_id, extension_id, key, number)
         SELECT @accountId, @extensionId, key, value FROM json_each(@numbers) WHERE true
         ON CONFLICT DO NOTHING`,
        { ...ownerValues(owner), numbers: JSON.stringify(numbers) },
      );
      const rows = database.rows(
        `SELECT id, key FROM conversation WHERE ${ofOwner} AND key IN (SELECT value FROM json_each(@keys))`,
        { ...ownerValues(owner), keys: listOf(Object.keys(numbers)) },
      );
      return new Map(
        z
          .array(idRow)
          .parse(rows)
          .map(({ id, key }) => [key, id]),
      );
    },
    unread: (ids) =>
      z
        .array(unreadRow)
        .parse(
          database.rows(
            'SELECT id, key, unread FROM conversation WHERE id IN (SELECT value FROM json_each(@ids))',
            { ids: listOf(ids) },
          ),
        ),
    refresh(ids) {
      if (ids.size === 0) return;
      database.change(
        refreshFrom(`${freshSummaries} WHERE conversation.id IN (SELECT value FROM json_each(@ids))`),
        {
          ids: listOf(ids),
        },
      );
    },
  };
}
