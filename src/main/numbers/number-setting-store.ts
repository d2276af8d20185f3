import { z } from 'zod';
import { numberColours, type NumberSettings } from '#domain/number-settings.ts';
import type { Owner } from '#domain/owner.ts';
import { createCacheAttempt } from '../storage/cache-attempt.ts';
import { ofOwner, ownerValues } from '../storage/owner-clause.ts';
import { readRows, type RowReader } from '../storage/read-rows.ts';

/** What each person calls which number. One default at most, which the database enforces. */
export interface NumberSettingStore {
  /** By the id of the number. What the disk refuses is logged and missed. */
  read(owner: Owner): ReadonlyMap<string, NumberSettings>;
  /** All or nothing. Throws what SQLite says. */
  write(owner: Owner, settings: ReadonlyMap<string, NumberSettings>): void;
}

const settingRow = z
  .object({
    number_id: z.string(),
    nickname: z.string().nullable(),
    colour: z.enum(numberColours).nullable(),
    is_default: z.int(),
    is_muted: z.int(),
  })
  .transform(({ number_id, nickname, colour, is_default, is_muted }) => {
    const settings: NumberSettings = {
      nickname,
      colour,
      isDefault: is_default === 1,
      isMuted: is_muted === 1,
    };
    return [number_id, settings] as const;
  });

export function createNumberSettingStore(reader: RowReader): NumberSettingStore {
  const { database, logger } = reader;
  const logged = createCacheAttempt(logger, 'names of numbers');

  return {
    read: (owner) =>
      new Map(
        logged('read', () =>
          readRows(reader, {
            table: 'number_setting',
            sql: `SELECT rowid AS row_id, * FROM number_setting WHERE ${ofOwner}`,
            values: ownerValues(owner),
            schema: settingRow,
          }),
        )?.values ?? [],
      ),
    write(owner, settings) {
      database.transaction(() => {
        database.change(`DELETE FROM number_setting WHERE ${ofOwner}`, ownerValues(owner));
        for (const [numberId, { nickname, colour, isDefault, isMuted }] of settings) {
          database.change(
            `INSERT INTO number_setting (account_id, extension_id, number_id, nickname, colour, is_default, is_muted)
             VALUES (@accountId, @extensionId, @numberId, @nickname, @colour, @isDefault, @isMuted)`,
            {
              ...ownerValues(owner),
              numberId,
              nickname,
              colour,
              isDefault: isDefault ? 1 : 0,
              isMuted: isMuted ? 1 : 0,
            },
          );
        }
      });
    },
  };
}
