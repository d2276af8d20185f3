import type { Owner } from '#domain/owner.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { createOfflineOutbox } from './offline-outbox.ts';
import { openInstalledStore } from './open-installed-store.ts';
import { scheduleMany } from './queue-texts.ts';

export interface Filling {
  readonly owner: Owner;
  /** E.164. */
  readonly senders: readonly string[];
  readonly count: number;
}

/** Puts scheduled texts into the store of an installation that does not run, with its key from the keychain. */
export async function fillOutbox(dataDirectory: string, { owner, senders, count }: Filling): Promise<void> {
  const store = await openInstalledStore(dataDirectory);
  const outbox = createOfflineOutbox(store.database, silentLogger);
  outbox.open(owner);
  scheduleMany(outbox, store.database, senders, count);
  await outbox.close();
  store.close();
}
