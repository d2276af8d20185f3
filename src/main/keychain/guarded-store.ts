import type { CredentialStore, Logger } from '#domain/ports.ts';
import { checkSecret } from './check-secret.ts';
import { CredentialFailure } from './credential-failure.ts';
import { failureReason, type MemoryReason } from './failure-reason.ts';
import type { Keytar } from './keytar.ts';
import { within } from './within.ts';

export interface GuardedStoreOptions {
  readonly keytar: Keytar;
  readonly service: string;
  /** For each call; a locked keychain may wait for a person. */
  readonly timeoutMs: number;
  readonly logger: Logger;
  /** Called when a secret could be kept in memory only, and with null when all are in the keychain again. */
  readonly onChange: (reason: MemoryReason | null) => void;
}

/**
 * The system's keychain, with memory behind it: a secret that it does not take is kept for this run, so that a keychain
 * which locks in the middle of a session does not end the session.
 */
export function createGuardedStore(options: GuardedStoreOptions): CredentialStore {
  const { keytar, service, timeoutMs, logger, onChange } = options;
  /** What the keychain did not take; null stands for a removal. */
  const rescued = new Map<string, string | null>();
  let tail: Promise<unknown> = Promise.resolve();

  /** One after the other: a call that hung and comes through late must not overwrite a newer secret. */
  const inTurn = <Value>(call: () => Promise<Value>): Promise<Value> => {
    const running = tail.then(call);
    tail = running.catch(() => undefined);
    return running;
  };

  const settle = (name: string, value: string | null): void => {
    if (rescued.get(name) !== value) return;
    rescued.delete(name);
    if (rescued.size === 0) onChange(null);
  };

  const change = async (name: string, value: string | null): Promise<void> => {
    if (rescued.has(name)) rescued.set(name, value);
    const running = inTurn(async () => {
      if (value === null) await keytar.deletePassword(service, name);
      else await keytar.setPassword(service, name, value);
    }).then(() => settle(name, value));
    try {
      await within(timeoutMs, running);
    } catch (error) {
      running.catch(() => undefined);
      logger.error('keychain did not take a change', { name, error });
      rescued.set(name, value);
      onChange(failureReason(error));
    }
  };

  return {
    get kind() {
      return rescued.size === 0 ? 'keychain' : 'memory';
    },
    async read(name) {
      const kept = rescued.get(name);
      if (kept !== undefined) return kept;
      try {
        return await within(
          timeoutMs,
          inTurn(() => keytar.getPassword(service, name)),
        );
      } catch (error) {
        logger.error('keychain did not answer', { name, error });
        throw new CredentialFailure('keychain-unavailable', { cause: error });
      }
    },
    async write(name, secret) {
      checkSecret(secret);
      await change(name, secret);
    },
    remove: (name) => change(name, null),
  };
}
