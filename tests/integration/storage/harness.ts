import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type OpenedStore, type StoreOptions } from '#main/storage/open-store.ts';
import { createMemoryCredentials } from '#tests/support/memory-credentials.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

export const now = Date.UTC(2026, 10, 20, 10, 30);

export interface StoreHarness {
  readonly directory: string;
  readonly credentials: ReturnType<typeof createMemoryCredentials>;
  open(differences?: Partial<StoreOptions>): Promise<OpenedStore>;
  /** File name to content. */
  files(): Map<string, Buffer>;
}

/** The real store in a folder of its own. */
export function storeHarness(): StoreHarness {
  const directory = join(temporaryFolder(), 'profile');
  const credentials = createMemoryCredentials();
  return {
    directory,
    credentials,
    open: (differences = {}) =>
      openStore({
        directory,
        credentials,
        clock: { now: () => now },
        randomBytes,
        logger: silentLogger,
        ...differences,
      }),
    files: () => new Map(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name))])),
  };
}

const personValues = { accountId: '1', extensionId: '101' };

/** Keeps one text in a table that takes any, so that a test of the store needs no feature. */
export function keep(store: OpenedStore, record: string): void {
  store.database.change(
    'INSERT INTO person (account_id, extension_id, record) VALUES (@accountId, @extensionId, @record)',
    { ...personValues, record },
  );
}

export function kept(store: OpenedStore): readonly unknown[] {
  return store.database.rows('SELECT record FROM person');
}
