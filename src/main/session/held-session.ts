import type { AppError } from '#domain/app-error.ts';
import type { Person } from '#domain/person.ts';
import type { Owner } from '#domain/owner.ts';
import type { Result } from '#domain/result.ts';
import { readPerson } from '../ringcentral/read-person.ts';
import { createPlatformLink, type PlatformOptions } from './platform-link.ts';
import type { SessionGateways } from './session-gateways.ts';
import type { TokenRecord } from './token-record.ts';
import type { TokenVault } from './token-vault.ts';
import type { Tokens } from './tokens.ts';

export interface HeldSessionOptions {
  readonly platform: PlatformOptions;
  readonly vault: TokenVault;
  /** Fresh from the sign-in, or the record of an earlier run. */
  readonly start: Tokens | TokenRecord;
  /** New tokens came, with the scopes they were granted. */
  readonly onScopes: (scopes: readonly string[] | null) => void;
  /** RingCentral ended the session. */
  readonly onEnded: (error: AppError) => void;
}

/** Tokens that we hold, whose record follows them into the keychain. */
export interface HeldSession {
  /** Straight from the browser, not of an earlier run. */
  readonly isFresh: boolean;
  readonly link: SessionGateways;
  /** Whose it is, once that is known. */
  owner(): Owner | null;
  /** Scopes of the newest tokens; null as long as no answer named any. */
  scopes(): readonly string[] | null;
  /** Puts the record into the keychain. */
  keep(): Promise<void>;
  /** Asks RingCentral who is signed in. */
  identify(): Promise<Result<Person, AppError>>;
  /** Resolves when a refresh under way is over, and what there was to keep is in the keychain. */
  settled(): Promise<void>;
  /** Uses and saves nothing from now on. */
  close(): Promise<void>;
  revoke(deadlineMs: number): Promise<void>;
}

export function createHeldSession(options: HeldSessionOptions): HeldSession {
  const { platform, vault, start, onScopes, onEnded } = options;
  const isFresh = 'accessToken' in start;
  let refreshToken = start.refreshToken;
  let refreshExpiresAt = start.refreshExpiresAt;
  let scopes = isFresh ? start.scopes : null;
  let accountId = isFresh ? null : start.accountId;
  let extensionId = isFresh ? start.ownerId : start.extensionId;
  let closed = false;
  let keeping: Promise<void> = Promise.resolve();

  const keep = async (): Promise<void> => {
    if (closed || refreshToken === null) return;
    const { serverUrl, clientId } = platform;
    keeping = vault.save({ serverUrl, clientId, accountId, extensionId, refreshToken, refreshExpiresAt });
    await keeping;
  };

  const link = createPlatformLink({
    ...platform,
    start,
    save: async (tokens) => {
      ({ refreshToken, refreshExpiresAt } = tokens);
      await keep();
    },
    onRefreshed: (tokens) => {
      scopes = tokens.scopes ?? scopes;
      onScopes(scopes);
    },
    onEnded,
  });

  return {
    isFresh,
    link,
    owner: () => (accountId === null || extensionId === null ? null : { accountId, extensionId }),
    scopes: () => scopes,
    keep,
    async identify() {
      const who = await readPerson(link.client);
      if (who.ok && (who.value.accountId !== accountId || who.value.extensionId !== extensionId)) {
        ({ accountId, extensionId } = who.value);
        await keep();
      }
      return who;
    },
    async settled() {
      await link.settled();
      await keeping;
    },
    async close() {
      closed = true;
      await link.close();
    },
    revoke: (deadlineMs) => link.revoke(deadlineMs),
  };
}
