import { z } from 'zod';
import type { Owner } from '#domain/owner.ts';
import type { Database } from '../../storage/database.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';

/**
 * What the list shows of a conversation, out of its texts. Each part is one step into an index. A text that went out to
 * nobody yet is not among them; the name is the newest one that RingCentral gave.
 */
const summary = `
  (newest, newest_at) = (
    SELECT place, created_at FROM message
    WHERE conversation_id = conversation.id AND deleted_at IS NULL
    ORDER BY created_at DESC, message.id DESC LIMIT 1
  ),
  name = (
    SELECT name FROM message
    WHERE conversation_id = conversation.id AND deleted_at IS NULL AND name IS NOT NULL
    ORDER BY created_at DESC, message.id DESC LIMIT 1
  ),
  unread = (
    SELECT count(*) FROM message
    WHERE conversation_id = conversation.id AND deleted_at IS NULL AND direction = 'inbound' AND is_read = 0
  ),
  is_undelivered = coalesce((
    SELECT delivery IN ('delivery-failed', 'sending-failed') FROM message
    WHERE conversation_id = conversation.id AND deleted_at IS NULL AND direction = 'outbound'
    ORDER BY created_at DESC, message.id DESC LIMIT 1
  ), 0)`;

/** Of everybody who uses this computer. */
export function refreshAllSummaries(database: Database): void {
  database.change(`UPDATE conversation SET ${summary}`);
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
      database.change(`UPDATE conversation SET ${summary} WHERE id IN (SELECT value FROM json_each(@ids))`, {
        ids: listOf(ids),
      });
    },
  };
}
