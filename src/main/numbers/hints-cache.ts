import { z } from 'zod';
import type { Grant, OwnHints, SmsRecipient } from '#domain/account-hints.ts';
import type { Owner } from '#domain/owner.ts';
import { createCacheAttempt } from '../storage/cache-attempt.ts';
import { jsonColumn } from '../storage/json-column.ts';
import { ofOwner, ownerValues } from '../storage/owner-clause.ts';
import { readRows, type RowReader } from '../storage/read-rows.ts';

interface KeptRecipients {
  /** Null when RingCentral does not tell. */
  readonly recipients: readonly SmsRecipient[] | null;
  readonly readAt: number;
}

/** Hints with their age; times are milliseconds since the epoch. */
export interface KeptHints {
  readonly own: OwnHints;
  /** When every part was answered last; null when that never happened. */
  readonly readAt: number | null;
  /** By the id of the extension that owns the numbers. */
  readonly recipients: Readonly<Record<string, KeptRecipients>>;
}

/** The last hints per person, for an offline start. What the disk refuses is logged and missed, never an error. */
export interface HintsCache {
  read(owner: Owner): KeptHints | null;
  write(owner: Owner, hints: KeptHints): void;
}

const grant: z.ZodType<Grant> = z.object({
  extensionId: z.string(),
  callQueueSmsRecipient: z.boolean(),
  smsRecipient: z.boolean(),
  callQueueMessages: z.boolean(),
  callQueueSetup: z.boolean(),
});

const keptHints: z.ZodType<KeptHints> = z.object({
  own: z.object({
    grants: z.array(grant).nullable(),
    isSuperAdmin: z.boolean().nullable(),
    // Rows from before it was kept know nothing of it.
    extensionStatus: z.string().nullable().default(null),
    roleMayText: z.boolean().nullable(),
    canReadQueues: z.boolean().nullable(),
    operator: z.string().nullable(),
  }),
  readAt: z.int().nullable(),
  recipients: z.record(
    z.string(),
    z.object({
      recipients: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
      readAt: z.int(),
    }),
  ),
});

const hintsRow = z.object({ record: jsonColumn(keptHints) });

export function createHintsCache(reader: RowReader): HintsCache {
  const { database, logger } = reader;
  const logged = createCacheAttempt(logger, 'hints of the account');

  return {
    read: (owner) =>
      logged('read', () => {
        const { values } = readRows(reader, {
          table: 'account_hints',
          sql: `SELECT rowid AS row_id, * FROM account_hints WHERE ${ofOwner}`,
          values: ownerValues(owner),
          schema: hintsRow,
        });
        return values[0]?.record ?? null;
      }),
    write(owner, hints) {
      logged('kept', () =>
        database.change(
          `INSERT INTO account_hints (account_id, extension_id, record)
           VALUES (@accountId, @extensionId, @record)
           ON CONFLICT DO UPDATE SET record = excluded.record`,
          { ...ownerValues(owner), record: JSON.stringify(hints) },
        ),
      );
    },
  };
}
