import { createHash, randomBytes } from 'node:crypto';
import type { Owner } from '#domain/owner.ts';
import { openCredentialStore } from '#main/keychain/open-credential-store.ts';
import { readDatabaseKey } from '#main/storage/database-key.ts';
import { openStore } from '#main/storage/open-store.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { createOfflineOutbox } from './offline-outbox.ts';
import { scheduleMany } from './queue-texts.ts';

export interface Filling {
  readonly owner: Owner;
  /** E.164. */
  readonly senders: readonly string[];
  readonly count: number;
}

/** As the app names the keychain's entries of an installation with a data folder of its own (start-app.ts). */
function keychainServiceOf(dataDirectory: string): string {
  return `Fromline ${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 8)}`;
}

/** Puts scheduled texts into the store of an installation that does not run, with its key from the keychain. */
export async function fillOutbox(dataDirectory: string, { owner, senders, count }: Filling): Promise<void> {
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
  const outbox = createOfflineOutbox(store.database, silentLogger);
  outbox.open(owner);
  scheduleMany(outbox, store.database, senders, count);
  await outbox.close();
  store.close();
}
