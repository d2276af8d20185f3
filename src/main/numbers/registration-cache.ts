import { z } from 'zod';
import type { Owner } from '#domain/owner.ts';
import type {
  Brand,
  Campaign,
  ConsentSettings,
  RegistrationAnswer,
  RegistrationFault,
} from '#domain/registration.ts';
import { createCacheAttempt } from '../storage/cache-attempt.ts';
import { jsonColumn } from '../storage/json-column.ts';
import { readRows, type RowReader } from '../storage/read-rows.ts';

/** The answers that are about the number itself, and so are worth keeping. */
export type LastingAnswer = Extract<RegistrationAnswer, { kind: 'read' | 'not-permitted' }>;

export interface CachedRegistration {
  readonly numberId: string;
  readonly answer: LastingAnswer;
  /** When RingCentral answered, in milliseconds since the epoch. */
  readonly readAt: number;
}

/** The last answer per extension and number. What the disk refuses is logged and missed, never an error. */
export interface RegistrationCache {
  read(owner: Owner): readonly CachedRegistration[];
  write(owner: Owner, registration: CachedRegistration): void;
}

const fault: z.ZodType<RegistrationFault> = z.object({
  code: z.string().nullable(),
  message: z.string().nullable(),
});

const brand = z.object({
  id: z.string().nullable(),
  externalId: z.string().nullable(),
  status: z.string(),
  faults: z.array(fault),
}) satisfies z.ZodType<Brand>;

const consent: z.ZodType<ConsentSettings> = z.object({
  optInRequired: z.boolean().nullable(),
  optInCoverage: z.string().nullable(),
  optOutCoverage: z.string().nullable(),
  coverage: z.string().nullable(),
  isCollected: z.boolean().nullable(),
  reply: z.string().nullable(),
});

const campaign: z.ZodType<Campaign> = brand.extend({
  tier: z.string().nullable(),
  useCases: z.array(z.string()),
  // Rows from before it was kept know nothing of it.
  consent: consent.nullable().default(null),
});

const lastingAnswer: z.ZodType<LastingAnswer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), campaign: campaign.nullable(), brand: brand.nullable() }),
  z.object({ kind: z.literal('not-permitted') }),
]);

const registrationRow = z
  .object({ number_id: z.string(), answer: jsonColumn(lastingAnswer), read_at: z.int() })
  .transform((row): CachedRegistration => ({
    numberId: row.number_id,
    answer: row.answer,
    readAt: row.read_at,
  }));

export function createRegistrationCache(reader: RowReader): RegistrationCache {
  const { database, logger } = reader;
  const logged = createCacheAttempt(logger, 'campaigns');

  return {
    read: ({ accountId, extensionId }) =>
      logged('read', () =>
        readRows(reader, {
          table: 'registration',
          sql: `SELECT rowid AS row_id, * FROM registration
                WHERE account_id = @accountId AND extension_id = @extensionId`,
          values: { accountId, extensionId },
          schema: registrationRow,
        }),
      )?.values ?? [],
    write({ accountId, extensionId }, { numberId, answer, readAt }) {
      logged('kept', () =>
        database.change(
          `INSERT INTO registration (account_id, extension_id, number_id, answer, read_at)
           VALUES (@accountId, @extensionId, @numberId, @answer, @readAt)
           ON CONFLICT DO UPDATE SET answer = excluded.answer, read_at = excluded.read_at`,
          { accountId, extensionId, numberId, answer: JSON.stringify(answer), readAt },
        ),
      );
    },
  };
}
