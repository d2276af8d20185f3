import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type OpenedStore, type StoreOptions } from '#main/storage/open-store.ts';
import { createMemoryCredentials } from '#tests/support/memory-credentials.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

export * from './kept-text.ts';

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
