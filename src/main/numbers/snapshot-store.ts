import { z } from 'zod';
import type { Capability } from '#domain/capability.ts';
import type { NumberSnapshot } from '#domain/number-watch.ts';
import type { Owner } from '#domain/owner.ts';
import { jsonColumn } from '../storage/json-column.ts';
import { ofOwner, ownerValues } from '../storage/owner-clause.ts';
import { readRows, type RowReader } from '../storage/read-rows.ts';

/** How the numbers of each person looked last. Every method throws what SQLite says. */
export interface SnapshotStore {
  /** Null when there was no look yet, or not all of it can be read. */
  read(owner: Owner): readonly NumberSnapshot[] | null;
  /**
   * Writes what differs alone: a list may be long, and mostly one number changes at a time. Without a look before it,
   * whatever is there goes.
   */
  write(
    owner: Owner,
    before: readonly NumberSnapshot[] | null,
    after: readonly NumberSnapshot[],
    at: number,
  ): void;
}

const capability: z.ZodType<Capability> = z.enum(['can', 'cannot', 'unknown']);
const snapshot: z.ZodType<NumberSnapshot> = z.object({
  number: z.string(),
  texting: capability,
  pictures: capability,
  campaign: z.union([
    z.literal(['none', 'not-known']),
    z.object({ id: z.string().nullable(), status: z.string() }),
  ]),
});
const snapshotRow = z.object({ record: jsonColumn(snapshot) });

const recordsOf = (snapshots: readonly NumberSnapshot[]): ReadonlyMap<string, string> =>
  new Map(snapshots.map((each) => [each.number, JSON.stringify(each)]));

export function createSnapshotStore(reader: RowReader): SnapshotStore {
  const { database } = reader;
  return {
    read(owner) {
      const begun = database.rows(`SELECT 1 FROM number_watch WHERE ${ofOwner}`, ownerValues(owner));
      if (begun.length === 0) return null;
      const { values, setAside } = readRows(reader, {
        table: 'number_snapshot',
        sql: `SELECT rowid AS row_id, record FROM number_snapshot WHERE ${ofOwner}`,
        values: ownerValues(owner),
        schema: snapshotRow,
      });
      return setAside === 0 ? values.map(({ record }) => record) : null;
    },
    write(owner, before, after, at) {
      const old = recordsOf(before ?? []);
      const now = recordsOf(after);
      database.transaction(() => {
        database.change(
          `INSERT INTO number_watch (account_id, extension_id, begun_at)
           VALUES (@accountId, @extensionId, @at) ON CONFLICT DO NOTHING`,
          { ...ownerValues(owner), at },
        );
        if (before === null) {
          database.change(`DELETE FROM number_snapshot WHERE ${ofOwner}`, ownerValues(owner));
        }
        for (const number of old.keys()) {
          if (now.has(number)) continue;
          database.change(`DELETE FROM number_snapshot WHERE ${ofOwner} AND number = @number`, {
            ...ownerValues(owner),
            number,
          });
        }
        for (const [number, record] of now) {
          if (old.get(number) === record) continue;
          database.change(
            `INSERT INTO number_snapshot (account_id, extension_id, number, record)
             VALUES (@accountId, @extensionId, @number, @record)
             ON CONFLICT DO UPDATE SET record = excluded.record`,
            { ...ownerValues(owner), number, record },
          );
        }
      });
    },
  };
}
