import { randomUUID } from 'node:crypto';
import type { KeychainState } from '#contract/session-state.ts';
import type { CredentialStore, Logger } from '#domain/ports.ts';
import { failureReason } from './failure-reason.ts';
import { createGuardedStore } from './guarded-store.ts';
import { loadKeytar, type Keytar } from './keytar.ts';
import { createMemoryStore } from './memory-store.ts';
import { within } from './within.ts';

export interface CredentialStoreOptions {
  /** Name under which the system lists the entries. */
  readonly service: string;
  /** For the first look and for each later call; a locked keychain may wait for a person. */
  readonly timeoutMs: number;
  readonly logger: Logger;
  /** Told when the keychain stops taking secrets during the run, and when it has them all again. */
  readonly onStateChange?: (state: KeychainState) => void;
  readonly loadKeytar?: () => Promise<Keytar>;
}

export interface OpenedCredentialStore {
  readonly store: CredentialStore;
  readonly state: KeychainState;
}

const probeName = 'probe';

/** Writes, reads and removes an entry: that a keychain exists does not mean that it keeps anything. */
async function probe(keytar: Keytar, service: string): Promise<void> {
  const value = randomUUID();
  await keytar.setPassword(service, probeName, value);
  const read = await keytar.getPassword(service, probeName);
  await keytar.deletePassword(service, probeName);
  if (read !== value) throw new Error('The keychain gave back something else.');
}

/**
 * The system's keychain if it really keeps things, else memory for this run. Nothing is ever written in the clear.
 * Writing more than 1,200 characters is refused with `credential-too-large`.
 */
export async function openCredentialStore(options: CredentialStoreOptions): Promise<OpenedCredentialStore> {
  const { service, timeoutMs, logger, onStateChange = () => undefined } = options;
  try {
    const keytar = await (options.loadKeytar ?? loadKeytar)();
    await within(timeoutMs, probe(keytar, service));
    const store = createGuardedStore({
      keytar,
      service,
      timeoutMs,
      logger,
      onChange: (reason) =>
        onStateChange(reason === null ? { kind: 'keychain' } : { kind: 'memory', reason }),
    });
    return { store, state: { kind: 'keychain' } };
  } catch (error) {
    const reason = failureReason(error);
    logger.warn('no keychain, secrets are kept for this run only', { reason, error });
    return { store: createMemoryStore(), state: { kind: 'memory', reason } };
  }
}
