import { z } from 'zod';
import type { NumberOwner, PhoneNumber } from '#domain/phone-number.ts';
import type { Owner } from '#domain/owner.ts';
import { createCacheAttempt } from '../storage/cache-attempt.ts';
import { jsonColumn } from '../storage/json-column.ts';
import { readRows, type RowReader } from '../storage/read-rows.ts';

interface CachedNumbers {
  /** In RingCentral's order. */
  readonly numbers: readonly PhoneNumber[];
  /** When RingCentral answered this list, in milliseconds since the epoch. */
  readonly checkedAt: number;
}

/** The last answered number list per extension. What the disk refuses is logged and missed, never an error. */
export interface NumberCache {
  /** Null when the extension's list was never answered; an empty list is an answer. */
  read(owner: Owner): CachedNumbers | null;
  /** All or nothing: a reader never sees half of a list. */
  replace(owner: Owner, list: CachedNumbers): void;
  remove(owner: Owner): void;
}

const numberOwner: z.ZodType<NumberOwner> = z.object({
  id: z.string(),
  extensionNumber: z.string().nullable(),
  name: z.string().nullable(),
  type: z.string().nullable(),
});

const phoneNumber: z.ZodType<PhoneNumber> = z.object({
  id: z.string(),
  e164: z.string(),
  usageType: z.string(),
  numberType: z.string().nullable(),
  paymentType: z.string().nullable(),
  status: z.string(),
  features: z.array(z.string()).nullable(),
  primary: z.boolean(),
  label: z.string().nullable(),
  location: z.string().nullable(),
  owner: numberOwner.nullable(),
});

const listRow = z.object({ checked_at: z.int() });
const numberRow = z.object({ record: jsonColumn(phoneNumber) });

const ofOwner = 'account_id = @accountId AND extension_id = @extensionId';

export function createNumberCache(reader: RowReader): NumberCache {
  const { database, logger } = reader;
  const logged = createCacheAttempt(logger, 'the number list');
  const forget = ({ accountId, extensionId }: Owner): void => {
    database.change(`DELETE FROM number_list WHERE ${ofOwner}`, { accountId, extensionId });
  };

  return {
    read: ({ accountId, extensionId }) =>
      logged('read', () => {
        const values = { accountId, extensionId };
        const list = listRow.safeParse(
          database.rows(`SELECT checked_at FROM number_list WHERE ${ofOwner}`, values)[0],
        );
        if (!list.success) return null;
        const records = readRows(reader, {
          table: 'number_record',
          sql: `SELECT rowid AS row_id, * FROM number_record WHERE ${ofOwner} ORDER BY position`,
          values,
          schema: numberRow,
        });
        return { numbers: records.values.map(({ record }) => record), checkedAt: list.data.checked_at };
      }),
    replace(owner, { numbers, checkedAt }) {
      const values = { accountId: owner.accountId, extensionId: owner.extensionId };
      logged('kept', () =>
        database.transaction(() => {
          forget(owner);
          database.change(
            `INSERT INTO number_list (account_id, extension_id, checked_at)
             VALUES (@accountId, @extensionId, @checkedAt)`,
            { ...values, checkedAt },
          );
          numbers.forEach((number, position) => {
            database.change(
              `INSERT INTO number_record (account_id, extension_id, position, record)
               VALUES (@accountId, @extensionId, @position, @record)`,
              { ...values, position, record: JSON.stringify(number) },
            );
          });
        }),
      );
    },
    remove(owner) {
      logged('forgotten', () => forget(owner));
    },
  };
}
