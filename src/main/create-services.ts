import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import metadata from 'libphonenumber-js/max/metadata';
import type { AppTruth, ConnectionState, ProfileName } from '#contract/app-state.ts';
import type { TruthChange } from '#contract/events.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { KeychainState, SessionState } from '#contract/session-state.ts';
import type { AppError } from '#domain/app-error.ts';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import type { Clock, Disposer, Logger, Random, Scheduler } from '#domain/ports.ts';
import type { Result } from '#domain/result.ts';
import { acceptText, type TextRequest } from './compose/accept-text.ts';
import type { Config } from './config.ts';
import { createConnection } from './connection/create-connection.ts';
import { watchConnection } from './connection/watch-connection.ts';
import { openCredentialStore } from './keychain/open-credential-store.ts';
import { createEmitter } from './lib/emitter.ts';
import { createNumbers, type Numbers } from './numbers/create-numbers.ts';
import { mayStillSend } from './numbers/may-still-send.ts';
import { createNumberCache } from './numbers/number-cache.ts';
import { createRegistrationCache } from './numbers/registration-cache.ts';
import { createRegistrationReader, type RegistrationReader } from './numbers/registration-reader.ts';
import { createOutbox, type Outbox } from './outbox/create-outbox.ts';
import { createTransport } from './ringcentral/transport.ts';
import { createSession, type Session } from './session/create-session.ts';
import { createSignInSettings } from './settings/sign-in-settings.ts';
import { openStore } from './storage/open-store.ts';
import { createPersonCache } from './storage/person-cache.ts';

export interface ServicesOptions {
  readonly profile: ProfileName;
  readonly config: Config;
  /** Name of this profile's entries in the keychain. */
  readonly keychainService: string;
  readonly appVersion: string;
  readonly openBrowser: (url: string) => Promise<void>;
  /** As Electron's `session.resolveProxy`. */
  readonly resolveProxy: (url: string) => Promise<string>;
  /** The system's hint; only its "no" is believed. */
  readonly systemSaysOnline: () => boolean;
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** Everything one profile does, with nothing of Electron in it. */
export interface Services {
  readonly profile: ProfileName;
  readonly session: Session;
  readonly numbers: Numbers;
  readonly registrations: RegistrationReader;
  readonly outbox: Outbox;
  acceptText(request: TextRequest): Result<OutgoingView, AppError>;
  /** True when closing would lose something that is kept in memory only, or end what runs. */
  holdsWork(): boolean;
  truth(): AppTruth;
  onChange(listener: (change: TruthChange) => void): Disposer;
  /** Stops in the reverse order of the start; waits for the request under way. */
  dispose(): Promise<void>;
}

/** Patience with a keychain that may be waiting for the user to unlock it, in milliseconds. */
const keychainPatience = 8_000;
const recentTexts = 200;

/** The composition root: makes the services of one profile and ties them together. Electron and the tests call it alike. */
export async function createServices(options: ServicesOptions): Promise<Services> {
  const { profile, config, clock, random, scheduler, logger } = options;
  const changes = createEmitter<TruthChange>();

  let keychain: KeychainState;
  const credentials = await openCredentialStore({
    service: options.keychainService,
    timeoutMs: keychainPatience,
    logger: logger.child('keychain'),
    onStateChange: (state) => {
      keychain = state;
      changes.emit({ type: 'keychain', keychain: state });
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
  const connection = createConnection(clock);
  const transport = createTransport({ resolveProxy: options.resolveProxy });
  const session = createSession({
    config,
    credentialStore: credentials.store,
    personCache: createPersonCache(rows),
    settingsStore: createSignInSettings({
      file: join(config.dataDirectory, 'settings.json'),
      clock,
      logger: logger.child('settings'),
    }),
    transport,
    openBrowser: options.openBrowser,
    connection,
    clock,
    scheduler,
    logger: logger.child('session'),
    appVersion: options.appVersion,
  });
  const numbers = createNumbers({
    cache: createNumberCache(rows),
    source: session.numberSource,
    registrationOf: (number) => registrations.registrationOf(number),
    clock,
    logger: logger.child('numbers'),
  });
  const registrations = createRegistrationReader({
    source: session.registrationSource,
    cache: createRegistrationCache(rows),
    listings: () => numbers.page(0, numbers.state().total).rows,
    onAnswer: () => numbers.judgeAgain(),
    canReach: () => connection.state().online,
    clock,
    scheduler,
    logger: logger.child('campaigns'),
  });
  const outbox = createOutbox({
    database: store.database,
    gateway: session.smsGateway,
    mayStillSend: (from) => mayStillSend(numbers, from),
    canReach: () => connection.state().online,
    clock,
    random,
    scheduler,
    logger,
  });

  const connectionState = (): ConnectionState => ({ ...connection.state(), waitUntil: outbox.waitUntil() });

  /** Numbers and texts follow who is signed in. Texts that wait stay where they are when a session ends. */
  const followSession = (state: SessionState): void => {
    if (state.phase === 'signed-in') {
      // First, so that the cached list is judged with what is known of its campaigns.
      registrations.open(state.person);
      numbers.open(state.person);
      outbox.open(state.person);
    } else {
      registrations.close();
      numbers.close();
      void outbox.close();
    }
  };

  const disposers: Disposer[] = [
    session.onChange((state) => {
      followSession(state);
      changes.emit({ type: 'session', session: state });
    }),
    numbers.onChange((state) => {
      registrations.wake();
      changes.emit({ type: 'numbers', numbers: state });
    }),
    outbox.onChange((change) => {
      changes.emit(
        change.type === 'changed'
          ? { type: 'outbox', text: change.text }
          : { type: 'outbox-removed', id: change.id },
      );
      // A 429 closes the gate for every text; the window counts the wait down.
      if (outbox.waitUntil() !== toldWaitUntil) tellConnection();
    }),
    connection.onChange(() => {
      tellConnection();
      if (!connection.state().online) return;
      outbox.wake();
      registrations.wake();
      void numbers.refresh();
    }),
    watchConnection({
      connection,
      scheduler,
      systemSaysOnline: options.systemSaysOnline,
      probe: () => session.probe(),
    }),
  ];

  let toldWaitUntil = outbox.waitUntil();
  function tellConnection(): void {
    const state = connectionState();
    toldWaitUntil = state.waitUntil;
    changes.emit({ type: 'connection', connection: state });
  }

  const plan = createNumberingPlan(metadata);
  session.restore().catch((error: unknown) => {
    logger.error('the session of an earlier run could not be taken up', { error });
  });

  return {
    profile,
    session,
    numbers,
    registrations,
    outbox,
    acceptText: (request) =>
      acceptText(
        {
          plan,
          person: () => session.person(),
          findNumber: (id) => numbers.find(id),
          enqueue: (text) => outbox.enqueue(text),
        },
        request,
      ),
    holdsWork: () =>
      session.state().phase !== 'signed-out' || (store.state.kind === 'memory' && outbox.unsent() > 0),
    truth: () => ({
      profile,
      session: session.state(),
      keychain,
      store: store.state,
      signIn: session.settings(),
      numbers: numbers.state(),
      outbox: outbox.recent(recentTexts),
      connection: connectionState(),
    }),
    onChange: (listener) => changes.subscribe(listener),
    async dispose() {
      for (const dispose of disposers.toReversed()) dispose();
      registrations.close();
      await outbox.close();
      numbers.close();
      await session.dispose();
      await transport.close();
      store.close();
    },
  };
}
