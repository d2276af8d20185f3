import { z } from 'zod';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Owner } from '#domain/owner.ts';
import type { SqlValues } from '../storage/database.ts';
import { readRows, type RowReader } from '../storage/read-rows.ts';
import { isConstraintFault } from '../storage/store-fault.ts';
import { fixedValues, movingValues, outgoingRow } from './outgoing-row.ts';

/** How a move ended: `lost` when the row was no longer as expected, `refused` when a unique index said no. */
type MoveEnd = 'moved' | 'lost' | 'refused';

/** The rows of the outbox. Every method throws what SQLite says; the callers make values of it (`attempt`). */
export interface OutboxStore {
  /** Returns once it is on the disk (`synchronous=FULL`); false for an id that is there already, left as it is. */
  insert(text: OutgoingText): boolean;
  find(id: string): OutgoingText | null;
  /**
   * Writes a move, provided the row still stands where `before` says. The database refuses a second text in flight in
   * a conversation and a server id that another text has.
   */
  move(before: OutgoingText, after: OutgoingText): MoveEnd;
  /** Takes the row away, provided it still stands where it stood. */
  remove(text: OutgoingText): boolean;
  /** The oldest text that may go now: first in its conversation, due, and nothing in flight there. */
  nextDue(owner: Owner, now: number): OutgoingText | null;
  /** When the first text that only waits for its time is due, in milliseconds since the epoch. */
  nextDueAt(owner: Owner, now: number): number | null;
  /** Newest first. */
  recent(owner: Owner, limit: number): readonly OutgoingText[];
  /** How many texts have not gone, of everybody who uses this computer. */
  countUnsent(): number;
  /** Of everybody who uses this computer. */
  allSending(): readonly OutgoingText[];
  transaction<Value>(work: () => Value): Value;
}

const ofOwner = 'account_id = @accountId AND extension_id = @extensionId';

/** A waiting text that no other one of its conversation holds: `waiting` is the row, `other` any row beside it. */
const heads = `
  FROM outgoing_text AS waiting
  WHERE ${ofOwner} AND state = 'queued' AND NOT EXISTS (
    SELECT 1 FROM outgoing_text AS other
    WHERE other.account_id = waiting.account_id AND other.extension_id = waiting.extension_id
      AND other.from_number = waiting.from_number AND other.to_number = waiting.to_number
      AND (other.state IN ('sending', 'unconfirmed')
        OR (other.state = 'queued' AND other.sequence < waiting.sequence))
  )`;

const selected = 'SELECT rowid AS row_id, *';

const counted = z.object({ count: z.int() });
const dueAtRow = z.object({ due_at: z.int().nullable() });

export function createOutboxStore(reader: RowReader): OutboxStore {
  const { database } = reader;

  const read = (sql: string, values: SqlValues): readonly OutgoingText[] => {
    for (;;) {
      const found = readRows(reader, { table: 'outgoing_text', sql, values, schema: outgoingRow });
      // A poisoned row is out of the way now, and a query with a LIMIT may have good ones behind it.
      if (found.values.length > 0 || found.setAside === 0) return found.values;
    }
  };
  const ownerValues = ({ accountId, extensionId }: Owner): SqlValues => ({ accountId, extensionId });

  return {
    insert: (text) =>
      database.change(
        `INSERT INTO outgoing_text (id, account_id, extension_id, from_number, to_number, text, created_at,
           state, attempts, due_at, attempted_at, server_id, settled_at, cause)
         VALUES (@id, @accountId, @extensionId, @from, @to, @text, @createdAt,
           @state, @attempts, @dueAt, @attemptedAt, @serverId, @settledAt, @cause)
         ON CONFLICT (id) DO NOTHING`,
        { ...fixedValues(text), ...movingValues(text) },
      ) === 1,
    find: (id) => read(`${selected} FROM outgoing_text WHERE id = @id`, { id })[0] ?? null,
    move(before, after) {
      try {
        const moved = database.change(
          `UPDATE outgoing_text SET state = @state, attempts = @attempts, due_at = @dueAt,
             attempted_at = @attemptedAt, server_id = @serverId, settled_at = @settledAt, cause = @cause
           WHERE id = @id AND state = @stateBefore AND attempts = @attemptsBefore`,
          {
            ...movingValues(after),
            id: before.id,
            stateBefore: before.state,
            attemptsBefore: before.attempts,
          },
        );
        return moved === 1 ? 'moved' : 'lost';
      } catch (error) {
        if (isConstraintFault(error)) return 'refused';
        throw error;
      }
    },
    remove: ({ id, state }) =>
      database.change('DELETE FROM outgoing_text WHERE id = @id AND state = @state', { id, state }) === 1,
    nextDue: (owner, now) =>
      read(`${selected} ${heads} AND due_at <= @now ORDER BY sequence LIMIT 1`, {
        ...ownerValues(owner),
        now,
      })[0] ?? null,
    nextDueAt: (owner, now) =>
      dueAtRow.parse(
        database.rows(`SELECT min(due_at) AS due_at ${heads} AND due_at > @now`, {
          ...ownerValues(owner),
          now,
        })[0],
      ).due_at,
    recent: (owner, limit) =>
      read(`${selected} FROM outgoing_text WHERE ${ofOwner} ORDER BY sequence DESC LIMIT @limit`, {
        ...ownerValues(owner),
        limit,
      }),
    countUnsent: () =>
      counted.parse(database.rows("SELECT count(*) AS count FROM outgoing_text WHERE state <> 'sent'", {})[0])
        .count,
    allSending: () => read(`${selected} FROM outgoing_text WHERE state = 'sending'`, {}),
    transaction: (work) => database.transaction(work),
  };
}
