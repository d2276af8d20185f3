import { z } from 'zod';
import type { Owner } from '#domain/owner.ts';
import type { Database } from '../../storage/database.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';
import type { SyncMark } from './message-archive.ts';

/** How far each message store of RingCentral was read. */
export interface SyncMarks {
  read(owner: Owner, store: string): SyncMark | null;
  write(owner: Owner, store: string, mark: SyncMark): void;
}

const markRow = z
  .object({ token: z.string(), synced_at: z.int(), reaches_back: z.int() })
  .transform((row): SyncMark => ({
    token: row.token,
    syncedAt: row.synced_at,
    reachesBack: row.reaches_back,
  }));

export function createSyncMarks(database: Database): SyncMarks {
  return {
    read(owner, store) {
      const rows = database.rows(
        `SELECT token, synced_at, reaches_back FROM message_sync WHERE ${ofOwner} AND store = @store`,
        { ...ownerValues(owner), store },
      );
      return z.array(markRow).parse(rows)[0] ?? null;
    },
    write(owner, store, { token, syncedAt, reachesBack }) {
      database.change(
        `INSERT INTO message_sync (account_id, extension_id, store, token, synced_at, reaches_back)
         VALUES (@accountId, @extensionId, @store, @token, @syncedAt, @reachesBack)
         ON CONFLICT DO UPDATE SET token = excluded.token, synced_at = excluded.synced_at,
           reaches_back = excluded.reaches_back`,
        { ...ownerValues(owner), store, token, syncedAt, reachesBack },
      );
    },
  };
}
