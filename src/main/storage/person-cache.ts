import { z } from 'zod';
import type { Person } from '#domain/person.ts';
import type { Owner } from '#domain/owner.ts';
import type { PersonCache } from '#domain/ports.ts';
import { createCacheAttempt } from './cache-attempt.ts';
import { jsonColumn } from './json-column.ts';
import { readRows, type RowReader } from './read-rows.ts';

const person: z.ZodType<Person> = z.object({
  accountId: z.string(),
  extensionId: z.string(),
  extensionType: z.string(),
  name: z.string(),
  extensionNumber: z.string().nullable(),
  companyName: z.string().nullable(),
  homeCountry: z.string(),
});

const personRow = z.object({ record: jsonColumn(person) });

const ofOwner = 'account_id = @accountId AND extension_id = @extensionId';

/** Keeps the last known person per extension. A cache: what the disk refuses is logged and missed, never an error. */
export function createPersonCache(reader: RowReader): PersonCache {
  const { database, logger } = reader;
  const logged = createCacheAttempt(logger, 'the person');

  return {
    read: ({ accountId, extensionId }: Owner) =>
      logged('read', () => {
        const { values } = readRows(reader, {
          table: 'person',
          sql: `SELECT rowid AS row_id, * FROM person WHERE ${ofOwner}`,
          values: { accountId, extensionId },
          schema: personRow,
        });
        return values[0]?.record ?? null;
      }),
    write(known) {
      const { accountId, extensionId } = known;
      logged('kept', () =>
        database.change(
          `INSERT INTO person (account_id, extension_id, record) VALUES (@accountId, @extensionId, @record)
           ON CONFLICT DO UPDATE SET record = excluded.record`,
          { accountId, extensionId, record: JSON.stringify(known) },
        ),
      );
    },
    remove({ accountId, extensionId }) {
      logged('forgotten', () =>
        database.change(`DELETE FROM person WHERE ${ofOwner}`, { accountId, extensionId }),
      );
    },
  };
}
