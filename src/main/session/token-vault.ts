import { appError, type AppError } from '#domain/app-error.ts';
import type { CredentialStore, Logger } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { decodeTokenRecord, encodeTokenRecord, type TokenRecord } from './token-record.ts';

/** The one session record in the keychain. Calls take effect in the order in which they were made. */
export interface TokenVault {
  /** Null when there is none that this version can read; `keychain-unavailable` when it could not be asked. */
  read(): Promise<Result<TokenRecord | null, AppError>>;
  /** Never rejects: a session whose record could not be kept goes on for this run. */
  save(record: TokenRecord): Promise<void>;
  remove(): Promise<void>;
}

const recordName = 'session';

export function createTokenVault(store: CredentialStore, logger: Logger): TokenVault {
  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(call: () => Promise<Value>): Promise<Value> => {
    const running = tail.then(call);
    tail = running.catch(() => undefined);
    return running;
  };

  return {
    async read() {
      try {
        const secret = await inTurn(() => store.read(recordName));
        const record = secret === null ? null : decodeTokenRecord(secret);
        if (secret !== null && record === null) logger.warn('session record not understood');
        return ok(record);
      } catch (error) {
        logger.error('session record not read', { error });
        return err(appError('keychain-unavailable'));
      }
    },
    async save(record) {
      await inTurn(() => store.write(recordName, encodeTokenRecord(record))).catch((error: unknown) => {
        logger.error('session record not saved', { error });
      });
    },
    async remove() {
      await inTurn(() => store.remove(recordName)).catch((error: unknown) => {
        logger.error('session record not removed', { error });
      });
    },
  };
}
