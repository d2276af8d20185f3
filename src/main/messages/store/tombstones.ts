import { z } from 'zod';
import type { Owner } from '#domain/owner.ts';
import type { Database } from '../../storage/database.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';

const day = 24 * 60 * 60 * 1_000;
/** A picture that is older than this is not under way any more. */
const keptFor = 90 * day;

/** Which texts RingCentral lists as removed, so that an older picture of one that comes late does not bring it back. */
export interface Tombstones {
  /** When they were removed, in milliseconds since the epoch, by id. */
  of(owner: Owner, ids: readonly string[]): ReadonlyMap<string, number>;
  put(owner: Owner, id: string, removedAt: number): void;
  take(owner: Owner, id: string): void;
  /** Takes away the old ones of everybody. */
  prune(now: number): void;
}

const row = z.object({ id: z.string(), removed_at: z.int() });

export function createTombstones(database: Database): Tombstones {
  return {
    of: (owner, ids) =>
      new Map(
        z
          .array(row)
          .parse(
            database.rows(
              `SELECT id, removed_at FROM message_tombstone
               WHERE ${ofOwner} AND id IN (SELECT value FROM json_each(@ids))`,
              { ...ownerValues(owner), ids: JSON.stringify(ids) },
            ),
          )
          .map(({ id, removed_at }) => [id, removed_at]),
      ),
    put(owner, id, removedAt) {
      database.change(
        `INSERT INTO message_tombstone (account_id, extension_id, id, removed_at)
         VALUES (@accountId, @extensionId, @id, @removedAt)
         ON CONFLICT DO UPDATE SET removed_at = max(removed_at, excluded.removed_at)`,
        { ...ownerValues(owner), id, removedAt },
      );
    },
    take(owner, id) {
      database.change(`DELETE FROM message_tombstone WHERE ${ofOwner} AND id = @id`, {
        ...ownerValues(owner),
        id,
      });
    },
    prune(now) {
      database.change('DELETE FROM message_tombstone WHERE removed_at < @before', { before: now - keptFor });
    },
  };
}
