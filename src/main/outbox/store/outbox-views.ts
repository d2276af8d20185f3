import { z } from 'zod';
import type { OutboxCounts } from '#contract/outgoing-view.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Owner } from '#domain/owner.ts';
import type { RowReader } from '../../storage/read-rows.ts';
import { createOutgoingReader } from './outgoing-reader.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';
import { isOwnersRow } from './unreadable-rows.ts';

export interface Page<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** What the window shows of one person's outbox. Everything throws what SQLite says. */
export interface OutboxViews {
  /** Newest first, gone ones included. */
  recent(owner: Owner, limit: number): readonly OutgoingText[];
  /** Those that have not gone, oldest first. */
  page(owner: Owner, offset: number, limit: number): Page<OutgoingText>;
  counts(owner: Owner, now: number): OutboxCounts;
  /** How many texts of each number began their last attempt at this time or later and were not refused. */
  sentSince(owner: Owner, time: number): Readonly<Record<string, number>>;
  /** Texts that have not gone and drafts, of everybody who uses this computer. */
  countUnsent(): number;
  /** Of everybody who uses this computer. */
  allSending(): readonly OutgoingText[];
}

const notGone = "state <> 'sent' AND deleted_at IS NULL";
const sentRow = z.object({ from_number: z.string(), count: z.int() });
const counted = z.object({ count: z.int() });
const countsRow = z.object({
  drafts: z.int(),
  scheduled: z.int(),
  waiting: z.int(),
  sending: z.int(),
  failed: z.int(),
  unsure: z.int(),
  needUser: z.int(),
  unreadable: z.int(),
});

/** A cause that cannot be read must not keep the others from being counted. */
const isOptedOut = `coalesce(iif(json_valid(cause), cause ->> 'code', '') = 'opted-out', 0)`;

export function createOutboxViews(reader: RowReader): OutboxViews {
  const { database } = reader;
  const read = createOutgoingReader(reader);

  return {
    recent: (owner, limit) =>
      read(`FROM outgoing_text WHERE ${ofOwner} AND deleted_at IS NULL ORDER BY sequence DESC LIMIT @limit`, {
        ...ownerValues(owner),
        limit,
      }),
    page: (owner, offset, limit) => ({
      total: counted.parse(
        database.rows(
          `SELECT count(*) AS count FROM outgoing_text WHERE ${ofOwner} AND ${notGone}`,
          ownerValues(owner),
        )[0],
      ).count,
      rows: read(
        `FROM outgoing_text WHERE ${ofOwner} AND ${notGone} ORDER BY sequence LIMIT @limit OFFSET @offset`,
        { ...ownerValues(owner), offset, limit },
      ),
    }),
    // The headings are those of `sectionOf` and `needsUser`; a test holds the two against each other.
    counts: (owner, now) =>
      countsRow.parse(
        database.rows(
          `SELECT
             (SELECT count(*) FROM draft WHERE ${ofOwner} AND deleted_at IS NULL) AS drafts,
             (SELECT count(*) FROM quarantine WHERE ${isOwnersRow}) AS unreadable,
             count(*) FILTER (WHERE state = 'queued' AND coalesce(scheduled_for > @now, 0)) AS scheduled,
             count(*) FILTER (WHERE state = 'held' AND NOT ${isOptedOut}
                                 OR state = 'queued' AND NOT coalesce(scheduled_for > @now, 0)) AS waiting,
             count(*) FILTER (WHERE state = 'sending') AS sending,
             count(*) FILTER (WHERE state = 'failed' OR state = 'held' AND ${isOptedOut}) AS failed,
             count(*) FILTER (WHERE state = 'unconfirmed') AS unsure,
             count(*) FILTER (WHERE state IN ('held', 'failed') OR state = 'unconfirmed' AND look_at IS NULL)
               AS needUser
           FROM outgoing_text WHERE ${ofOwner} AND ${notGone}`,
          { ...ownerValues(owner), now },
        )[0],
      ),
    sentSince: (owner, time) =>
      Object.fromEntries(
        z
          .array(sentRow)
          .parse(
            database.rows(
              `SELECT from_number, count(*) AS count FROM outgoing_text
               WHERE ${ofOwner} AND attempted_at >= @time AND state IN ('sending', 'sent', 'unconfirmed')
               GROUP BY from_number`,
              { ...ownerValues(owner), time },
            ),
          )
          .map(({ from_number, count }) => [from_number, count]),
      ),
    countUnsent: () =>
      counted.parse(
        database.rows(
          `SELECT (SELECT count(*) FROM outgoing_text WHERE ${notGone})
             + (SELECT count(*) FROM draft WHERE deleted_at IS NULL) AS count`,
        )[0],
      ).count,
    allSending: () => read("FROM outgoing_text WHERE state = 'sending'"),
  };
}
