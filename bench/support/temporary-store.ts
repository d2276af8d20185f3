import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#domain/ports.ts';
import type { Database } from '#main/storage/database.ts';
import { openStore } from '#main/storage/open-store.ts';
import { createMemoryCredentials } from '#tests/support/memory-credentials.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

export interface TemporaryStore {
  readonly database: Database;
  readonly folder: string;
  remove(): Promise<void>;
}

/** The app's own encrypted store, on the disk, in a folder that goes with it. */
export async function createTemporaryStore(clock: Clock): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), 'fromline-bench-store-'));
  const store = await openStore({
    directory: join(folder, 'data'),
    credentials: createMemoryCredentials(),
    clock,
    randomBytes,
    logger: silentLogger,
  });
  if (store.state.kind !== 'encrypted') throw new Error('the store is not the encrypted one');
  return {
    database: store.database,
    folder,
    async remove() {
      store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
