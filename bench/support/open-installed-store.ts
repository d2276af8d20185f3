import { createHash, randomBytes } from 'node:crypto';
import { openCredentialStore } from '#main/keychain/open-credential-store.ts';
import { readDatabaseKey } from '#main/storage/database-key.ts';
import { openStore, type OpenedStore } from '#main/storage/open-store.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

/** As the app names the keychain's entries of an installation with a data folder of its own (start-app.ts). */
function keychainServiceOf(dataDirectory: string): string {
  return `Fromline ${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 8)}`;
}

/** Opens the store of an installation that does not run, with its key from the keychain. */
export async function openInstalledStore(dataDirectory: string): Promise<OpenedStore> {
  const credentials = await openCredentialStore({
    service: keychainServiceOf(dataDirectory),
    timeoutMs: 8_000,
    logger: silentLogger,
  });
  if ((await readDatabaseKey(credentials.store)) === null) throw new Error('the keychain has no key');
  const store = await openStore({
    directory: dataDirectory,
    credentials: credentials.store,
    clock: { now: () => Date.now() },
    randomBytes,
    logger: silentLogger,
  });
  if (store.state.kind !== 'encrypted') throw new Error(`the store is ${store.state.kind}`);
  return store;
}
