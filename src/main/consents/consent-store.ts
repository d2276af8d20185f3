import { z } from 'zod';
import type { ConsentFact } from '#domain/consent/consent-fact.ts';
import type { PairKnowledge } from '#domain/consent/judge-consent.ts';
import { consentWays } from '#domain/consent/pair-consent.ts';
import type { Owner } from '#domain/owner.ts';
import { createCacheAttempt } from '../storage/cache-attempt.ts';
import { jsonColumn } from '../storage/json-column.ts';
import { ofOwner, ownerValues } from '../storage/owner-clause.ts';
import { readRows, type RowReader } from '../storage/read-rows.ts';

/** What is known of pairs, per person who is signed in. What the disk refuses is logged and missed, never an error. */
export interface ConsentStore {
  /** Of one own number (E.164), by person; nobody of whom nothing is kept. Null when the disk did not say. */
  read(owner: Owner, number: string, people: readonly string[]): ReadonlyMap<string, PairKnowledge> | null;
  /** The own numbers, E.164, of which something is kept about this person; none where the disk does not say. */
  numbersOf(owner: Owner, person: string): readonly string[];
  /** All or nothing; false when the disk refused. */
  write(owner: Owner, number: string, pairs: ReadonlyMap<string, PairKnowledge>): boolean;
  /** Whether the texts from before were looked through for this owner; true where the disk does not say. */
  isScanned(owner: Owner): boolean;
  markScanned(owner: Owner): void;
}

const fact: z.ZodType<ConsentFact> = z.object({
  origin: z.enum(['word', 'record', 'code']),
  opted: z.enum(['out', 'in']),
  how: z.enum(consentWays).nullable(),
  word: z.string().nullable(),
  at: z.int(),
});

const numberRow = z.object({ number: z.string() });

const pairRow = z
  .object({ person: z.string(), facts: jsonColumn(z.array(fact)), checked_at: z.int().nullable() })
  .transform((row) => ({ person: row.person, facts: row.facts, checkedAt: row.checked_at }));

export function createConsentStore(reader: RowReader): ConsentStore {
  const { database, clock, logger } = reader;
  const logged = createCacheAttempt(logger, 'opt-outs');

  return {
    read(owner, number, people) {
      const rows = logged('read', () =>
        readRows(reader, {
          table: 'consent_pair',
          sql: `SELECT rowid AS row_id, person, facts, checked_at FROM consent_pair
                WHERE ${ofOwner} AND number = @number AND person IN (SELECT value FROM json_each(@people))`,
          values: { ...ownerValues(owner), number, people: JSON.stringify(people) },
          schema: pairRow,
        }),
      );
      return rows === null
        ? null
        : new Map(rows.values.map(({ person, ...knowledge }) => [person, knowledge]));
    },
    numbersOf: (owner, person) =>
      logged('read', () =>
        database
          .rows(`SELECT number FROM consent_pair WHERE ${ofOwner} AND person = @person`, {
            ...ownerValues(owner),
            person,
          })
          .map((row) => numberRow.parse(row).number),
      ) ?? [],
    write: (owner, number, pairs) =>
      logged('kept', () =>
        database.transaction(() => {
          for (const [person, { facts, checkedAt }] of pairs) {
            database.change(
              `INSERT INTO consent_pair (account_id, extension_id, number, person, facts, checked_at)
               VALUES (@accountId, @extensionId, @number, @person, @facts, @checkedAt)
               ON CONFLICT DO UPDATE SET facts = excluded.facts, checked_at = excluded.checked_at`,
              { ...ownerValues(owner), number, person, facts: JSON.stringify(facts), checkedAt },
            );
          }
          return true;
        }),
      ) ?? false,
    isScanned: (owner) =>
      logged(
        'read',
        () => database.rows(`SELECT at FROM consent_scan WHERE ${ofOwner}`, ownerValues(owner)).length > 0,
      ) ?? true,
    markScanned(owner) {
      logged('kept', () =>
        database.change(
          `INSERT INTO consent_scan (account_id, extension_id, at) VALUES (@accountId, @extensionId, @at)
           ON CONFLICT DO NOTHING`,
          { ...ownerValues(owner), at: clock.now() },
        ),
      );
    },
  };
}
