import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { StoreState } from '#contract/app-state.ts';
import type { KeychainState } from '#contract/session-state.ts';
import { createConnection, type Connection } from './connection/create-connection.ts';
import { noteRequests } from './diagnostics/noting-transport.ts';
import { createRequestRing, type RequestRing } from './diagnostics/request-ring.ts';
import { createMemoryStore } from './keychain/memory-store.ts';
import { openCredentialStore } from './keychain/open-credential-store.ts';
import { createRateBook, type RateBook } from './outbox/rate-book.ts';
import { createRawSocketOpener } from './ringcentral/push-raw-socket.ts';
import { createTransport, type Transport } from './ringcentral/transport.ts';
import type { ServicesOptions } from './services-options.ts';
import { createSession } from './session/create-session.ts';
import type { Session } from './session/session.ts';
import { createSignInSettings } from './settings/sign-in-settings.ts';
import { openStore, type OpenedStore } from './storage/open-store.ts';
import { createPersonCache } from './storage/person-cache.ts';
import type { RowReader } from './storage/read-rows.ts';

/** What every room of a profile stands on: secrets, the store, the way to RingCentral, and who is signed in. */
export interface Base {
  readonly keychain: () => KeychainState;
  readonly store: OpenedStore;
  readonly rows: RowReader;
  readonly connection: Connection;
  readonly requests: RequestRing;
  readonly transport: Transport;
  readonly rateBook: RateBook;
  readonly session: Session;
}

/** Patience with a keychain that may be waiting for the user to unlock it, in milliseconds. */
const keychainPatience = 8_000;

/**
 * Another process has this profile's store open, and with it the sign-in: a refresh token that two processes use is
 * worth nothing to either.
 */
function isHeldElsewhere(state: StoreState): boolean {
  return state.kind === 'memory' && state.problem?.subject === 'SQLITE_BUSY';
}

/** @param onKeychain told when the keychain stops taking secrets during the run, or takes them again */
export async function openBase(
  options: ServicesOptions,
  onKeychain: (keychain: KeychainState) => void,
): Promise<Base> {
  const { config, clock, monotonic, scheduler, logger } = options;

  let keychain: KeychainState;
  const credentials = await openCredentialStore({
    service: options.keychainService,
    timeoutMs: keychainPatience,
    logger: logger.child('keychain'),
    onStateChange: (state) => {
      keychain = state;
      onKeychain(state);
    },
  });
  keychain = credentials.state;
  const store = await openStore({
    directory: config.dataDirectory,
    credentials: credentials.store,
    clock,
    randomBytes,
    logger: logger.child('store'),
  });

  const rows = { database: store.database, clock, logger: logger.child('store') };
  const connection = createConnection(clock, monotonic);
  const requests = createRequestRing();
  const transport = noteRequests(createTransport({ resolveProxy: options.resolveProxy }), requests, clock);
  const rateBook = createRateBook(monotonic);
  const session = createSession({
    config,
    credentialStore: isHeldElsewhere(store.state) ? createMemoryStore() : credentials.store,
    personCache: createPersonCache(rows),
    settingsStore: createSignInSettings({
      file: join(config.dataDirectory, 'settings.json'),
      clock,
      logger: logger.child('settings'),
    }),
    transport,
    openBrowser: options.openBrowser,
    connection,
    rateLimits: rateBook,
    clock,
    scheduler,
    logger: logger.child('session'),
    appVersion: options.appVersion,
    openSocket: createRawSocketOpener({ resolveProxy: options.resolveProxy }),
  });

  return { keychain: () => keychain, store, rows, connection, requests, transport, rateBook, session };
}
