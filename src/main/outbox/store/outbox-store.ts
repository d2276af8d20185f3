import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { OutgoingEvent } from '#domain/outbox/transition.ts';
import type { Owner } from '#domain/owner.ts';
import type { SqlValues } from '../../storage/database.ts';
import { readRows, type RowReader } from '../../storage/read-rows.ts';
import { isConstraintFault } from '../../storage/store-fault.ts';
import { eventRow } from './event-row.ts';
import { createOutgoingReader } from './outgoing-reader.ts';
import { fixedValues, movingValues } from './outgoing-row.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';

/** How a move ended: `lost` when the row was no longer as expected, `refused` when a unique index said no. */
type MoveEnd = 'moved' | 'lost' | 'refused';

/**
 * The texts of the outbox and what happened to them, as rows. Every method throws what SQLite says; the callers make
 * values of it (`attempt`). A deleted text is out of every sight until it is restored or purged.
 */
export interface OutboxStore {
  /** Returns once it is on the disk (`synchronous=FULL`); false for an id that is there already, left as it is. */
  insert(text: OutgoingText): boolean;
  find(id: string): OutgoingText | null;
  /** Whether a row has this id, whose-ever it is and deleted or not. */
  has(id: string): boolean;
  /** Texts of one press of Send that wait and were never tried. */
  findUntried(owner: Owner, batchId: string): readonly OutgoingText[];
  /** Whether a text of the account has this id of RingCentral's. */
  hasServerId(accountId: string, serverId: string): boolean;
  /**
   * Writes a move and its line of the history, provided the row still stands where `before` says. The database refuses
   * a second text in flight in a conversation and a server id that another text has.
   */
  move(before: OutgoingText, after: OutgoingText, event: OutgoingEvent): MoveEnd;
  /** Oldest first. */
  history(id: string): readonly OutgoingEvent[];
  /** Takes the row and its history away, provided it still stands where it stood. */
  remove(text: OutgoingText): boolean;
  markDeleted(text: OutgoingText, at: number): boolean;
  /** `refused` when another text of the conversation is in flight meanwhile. */
  unmarkDeleted(owner: Owner, id: string): MoveEnd;
  findDeleted(owner: Owner, id: string): OutgoingText | null;
  /** Takes every deleted text away for good, of everybody who uses this computer. */
  purgeDeleted(): number;
  /** Takes away what has not gone and is not under way. */
  removeWaiting(owner: Owner): number;
  transaction<Value>(work: () => Value): Value;
}

export function createOutboxStore(reader: RowReader): OutboxStore {
  const { database } = reader;
  const read = createOutgoingReader(reader);

  const deleted = `${ofOwner} AND id = @id AND deleted_at IS NOT NULL`;
  const one = (owner: Owner, id: string): SqlValues => ({ ...ownerValues(owner), id });
  const guarded = (change: () => number): MoveEnd => {
    try {
      return change() === 1 ? 'moved' : 'lost';
    } catch (error) {
      if (isConstraintFault(error)) return 'refused';
      throw error;
    }
  };

  return {
    insert: (text) =>
      database.change(
        `INSERT INTO outgoing_text (id, account_id, extension_id, from_number, to_number, text, files, batch_id, batch_size,
           ends_when_answered, created_at, state, version, attempts, refusals, scheduled_for, wanted_at, due_at, attempted_at, server_ahead_by, looks, look_at, finding,
           server_id, settled_at, cause)
         VALUES (@id, @accountId, @extensionId, @from, @to, @text, @files, @batchId, @batchSize,
           @endsWhenAnswered, @createdAt, @state, @version, @attempts, @refusals, @scheduledFor, @wantedAt, @dueAt, @attemptedAt, @serverAheadBy, @looks, @lookAt, @finding,
           @serverId, @settledAt, @cause)
         ON CONFLICT (id) DO NOTHING`,
        { ...fixedValues(text), ...movingValues(text) },
      ) === 1,
    find: (id) => read('FROM outgoing_text WHERE id = @id AND deleted_at IS NULL', { id })[0] ?? null,
    has: (id) => database.rows('SELECT 1 FROM outgoing_text WHERE id = @id', { id }).length > 0,
    findUntried: (owner, batchId) =>
      read(
        `FROM outgoing_text WHERE ${ofOwner} AND batch_id = @batchId AND state = 'queued' AND attempted_at IS NULL
           AND state <> 'sent' AND deleted_at IS NULL ORDER BY sequence`,
        { ...ownerValues(owner), batchId },
      ),
    hasServerId: (accountId, serverId) =>
      database.rows(
        'SELECT 1 FROM outgoing_text WHERE account_id = @accountId AND server_id = @serverId LIMIT 1',
        { accountId, serverId },
      ).length > 0,
    move: (before, after, event) =>
      database.transaction(() => {
        const end = guarded(() =>
          database.change(
            `UPDATE outgoing_text SET state = @state, version = @version, attempts = @attempts, refusals = @refusals,
               scheduled_for = @scheduledFor, wanted_at = @wantedAt, due_at = @dueAt, attempted_at = @attemptedAt, server_ahead_by = @serverAheadBy,
               looks = @looks, look_at = @lookAt, finding = @finding, server_id = @serverId,
               settled_at = @settledAt, cause = @cause
             WHERE id = @id AND state = @stateBefore AND version = @versionBefore AND deleted_at IS NULL`,
            {
              ...movingValues(after),
              id: before.id,
              stateBefore: before.state,
              versionBefore: before.version,
            },
          ),
        );
        if (end !== 'moved') return end;
        database.change(
          'INSERT INTO outgoing_event (text_id, version, event) VALUES (@id, @version, @event)',
          { id: after.id, version: after.version, event: JSON.stringify(event) },
        );
        return end;
      }),
    history: (id) =>
      readRows(reader, {
        table: 'outgoing_event',
        sql: 'SELECT rowid AS row_id, event FROM outgoing_event WHERE text_id = @id ORDER BY version',
        values: { id },
        schema: eventRow,
      }).values,
    remove: ({ id, version }) =>
      database.change('DELETE FROM outgoing_text WHERE id = @id AND version = @version', { id, version }) ===
      1,
    markDeleted: ({ id, version }, at) =>
      database.change(
        `UPDATE outgoing_text SET deleted_at = @at WHERE id = @id AND version = @version AND deleted_at IS NULL`,
        { id, version, at },
      ) === 1,
    unmarkDeleted: (owner, id) =>
      guarded(() =>
        database.change(`UPDATE outgoing_text SET deleted_at = NULL WHERE ${deleted}`, one(owner, id)),
      ),
    findDeleted: (owner, id) => read(`FROM outgoing_text WHERE ${deleted}`, one(owner, id))[0] ?? null,
    purgeDeleted: () => database.change('DELETE FROM outgoing_text WHERE deleted_at IS NOT NULL'),
    removeWaiting: (owner) =>
      database.change(
        `DELETE FROM outgoing_text WHERE ${ofOwner} AND state NOT IN ('sending', 'sent')`,
        ownerValues(owner),
      ),
    transaction: (work) => database.transaction(work),
  };
}
