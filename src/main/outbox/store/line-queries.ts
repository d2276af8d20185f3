import { z } from 'zod';
import { longestUndo } from '#domain/outbox/freshness.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { longestWait } from '#domain/outbox/retry-policy.ts';
import type { Owner } from '#domain/owner.ts';
import type { SqlValues } from '../../storage/database.ts';
import type { RowReader } from '../../storage/read-rows.ts';
import { createOutgoingReader } from './outgoing-reader.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';

/** What one person's way out asks the store: what may go, what has to be looked for, what has grown old. */
export interface LineQueries {
  /** The oldest text that may go now: first in its conversation, due, and nothing in flight there. */
  nextDue(now: number, areAnswersKnown: boolean): OutgoingText | null;
  /**
   * The oldest that was wanted at this time or later, was not tried since, has no time of its own and is first in its
   * conversation; one that can still be taken back as well.
   */
  nextWantedSince(time: number, now: number): OutgoingText | null;
  /** When the first text that only waits for its time is due, in milliseconds since the epoch. */
  nextDueAt(now: number): number | null;
  /** Texts that wait to go, wanted before this time; those with a later time of their own are left out. Oldest first. */
  wantedBefore(time: number, states: 'queued' | 'queued-or-held', limit: number): readonly OutgoingText[];
  /** Numbers (E.164) that queued texts are to go from, scheduled ones included. */
  queuedNumbers(): readonly string[];
  /** Those that have a time of their own and become drafts when somebody answers. */
  endingWhenAnswered(): readonly OutgoingText[];
  /** Queued texts from one number, oldest first. */
  queuedFrom(from: string, limit: number): readonly OutgoingText[];
  hasWaiting(): boolean;
  unconfirmed(): readonly OutgoingText[];
  /** Times at which attempts began, after this time. */
  attemptsSince(time: number): readonly number[];
}

/** Said as the index of the texts that have not gone has it, or SQLite would search through all that ever went. */
const notGone = "state <> 'sent' AND deleted_at IS NULL";

/**
 * A waiting text that no other one of its conversation holds: one in flight, or one written earlier, unless that one
 * has a time of its own that is still to come.
 */
const heads = `
  FROM outgoing_text AS waiting
  WHERE ${ofOwner} AND state = 'queued' AND ${notGone}
    AND NOT EXISTS (
      SELECT 1 FROM outgoing_text AS flying
      WHERE flying.account_id = waiting.account_id AND flying.extension_id = waiting.extension_id
        AND flying.from_number = waiting.from_number AND flying.to_number = waiting.to_number
        AND flying.state IN ('sending', 'unconfirmed') AND flying.deleted_at IS NULL
    )
    AND NOT EXISTS (
      SELECT 1 FROM outgoing_text AS earlier
      WHERE earlier.account_id = waiting.account_id AND earlier.extension_id = waiting.extension_id
        AND earlier.from_number = waiting.from_number AND earlier.to_number = waiting.to_number
        AND earlier.state IN ('queued', 'held') AND earlier.deleted_at IS NULL
        AND earlier.sequence < waiting.sequence
        AND (earlier.scheduled_for IS NULL OR earlier.scheduled_for <= @now)
    )`;

/**
 * Only a time of the user's own may lie far ahead; any other that does is left from before the computer's clock was
 * put back. Before the first try there is only the time to undo to wait for.
 */
const due = `(due_at <= @now OR scheduled_for IS NULL AND due_at > iif(attempts = 0, @latestUndo, @latestWait))`;

const waitingStates = {
  queued: "state = 'queued'",
  'queued-or-held': "state IN ('queued', 'held')",
} as const;

const fromRow = z.object({ from_number: z.string() });
const dueAtRow = z.object({ due_at: z.int().nullable() });
const attemptRow = z.object({ attempted_at: z.int() });

export function createLineQueries(reader: RowReader, owner: Owner): LineQueries {
  const { database } = reader;
  const read = createOutgoingReader(reader);
  const mine = (values: SqlValues = {}): SqlValues => ({ ...ownerValues(owner), ...values });

  return {
    nextDue: (now, areAnswersKnown) =>
      read(
        `${heads} AND ${due} AND (@areAnswersKnown = 1 OR ends_when_answered = 0 OR scheduled_for IS NULL)
           ORDER BY sequence LIMIT 1`,
        mine({
          now,
          latestUndo: now + longestUndo,
          latestWait: now + longestWait,
          areAnswersKnown: areAnswersKnown ? 1 : 0,
        }),
      )[0] ?? null,
    nextWantedSince: (time, now) =>
      read(
        `${heads} AND scheduled_for IS NULL AND attempts = 0 AND wanted_at >= @time ORDER BY sequence LIMIT 1`,
        mine({ now, time }),
      )[0] ?? null,
    endingWhenAnswered: () =>
      read(
        `FROM outgoing_text WHERE ${ofOwner} AND ends_when_answered = 1 AND state IN ('queued', 'held')
           AND deleted_at IS NULL AND scheduled_for IS NOT NULL ORDER BY sequence`,
        mine(),
      ),
    nextDueAt: (now) =>
      dueAtRow.parse(
        database.rows(`SELECT min(due_at) AS due_at ${heads} AND due_at > @now`, mine({ now }))[0],
      ).due_at,
    wantedBefore: (time, states, limit) =>
      read(
        `FROM outgoing_text WHERE ${ofOwner} AND ${waitingStates[states]} AND ${notGone}
           AND wanted_at < @time ORDER BY sequence LIMIT @limit`,
        mine({ time, limit }),
      ),
    queuedNumbers: () =>
      z
        .array(fromRow)
        .parse(
          database.rows(
            `SELECT DISTINCT from_number FROM outgoing_text WHERE ${ofOwner} AND state = 'queued' AND ${notGone}`,
            mine(),
          ),
        )
        .map(({ from_number }) => from_number),
    queuedFrom: (from, limit) =>
      read(
        `FROM outgoing_text WHERE ${ofOwner} AND state = 'queued' AND ${notGone} AND from_number = @from
           ORDER BY sequence LIMIT @limit`,
        mine({ from, limit }),
      ),
    hasWaiting: () =>
      database.rows(
        `SELECT 1 FROM outgoing_text WHERE ${ofOwner} AND state IN ('queued', 'held') AND deleted_at IS NULL LIMIT 1`,
        mine(),
      ).length > 0,
    unconfirmed: () =>
      read(
        `FROM outgoing_text WHERE ${ofOwner} AND state = 'unconfirmed' AND ${notGone} ORDER BY sequence`,
        mine(),
      ),
    attemptsSince: (time) =>
      z
        .array(attemptRow)
        .parse(
          database.rows(
            `SELECT attempted_at FROM outgoing_text WHERE ${ofOwner} AND attempted_at > @time`,
            mine({ time }),
          ),
        )
        .map(({ attempted_at }) => attempted_at),
  };
}
