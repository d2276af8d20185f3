import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import metadata from 'libphonenumber-js/max/metadata';
import type { AppSettings } from '#contract/app-settings.ts';
import type { ProfileName, StoreState } from '#contract/app-state.ts';
import type { TruthChange } from '#contract/events.ts';
import type { KeychainState } from '#contract/session-state.ts';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import type { Clock, Logger, Random, Scheduler } from '#domain/ports.ts';
import { ok } from '#domain/result.ts';
import { acceptText } from './compose/accept-text.ts';
import type { Config } from './config.ts';
import { createConnection } from './connection/create-connection.ts';
import { watchConnection } from './connection/watch-connection.ts';
import { createPeopleRooms } from './create-people-rooms.ts';
import { createMemoryStore } from './keychain/memory-store.ts';
import { openCredentialStore } from './keychain/open-credential-store.ts';
import { noteRequests } from './diagnostics/noting-transport.ts';
import { createRequestRing } from './diagnostics/request-ring.ts';
import { createEmitter } from './lib/emitter.ts';
import { createAnswersFirst } from './messages/answers-first.ts';
import { createMessageServices } from './messages/create-message-services.ts';
import type { MessageServices } from './messages/message-services.ts';
import { createMessageArchive } from './messages/store/create-message-archive.ts';
import { createPictureStore } from './messages/store/picture-store.ts';
import { createNumberServices } from './numbers/create-number-services.ts';
import { createLookFirst } from './numbers/look-first.ts';
import { mayStillSend } from './numbers/may-still-send.ts';
import { queueOf } from './numbers/queue-of.ts';
import { createOutbox } from './outbox/create-outbox.ts';
import type { Outbox } from './outbox/outbox.ts';
import { createRateBook } from './outbox/rate-book.ts';
import { createRawSocketOpener } from './ringcentral/push-raw-socket.ts';
import { createTransport } from './ringcentral/transport.ts';
import type { Services } from './services.ts';
import { createSession } from './session/create-session.ts';
import { createSignInSettings } from './settings/sign-in-settings.ts';
import { openStore } from './storage/open-store.ts';
import { createPersonCache } from './storage/person-cache.ts';
import { createTemplateServices } from './templates/create-template-services.ts';
import { createTemplateStore } from './templates/template-store.ts';
import { tieServices } from './tie-services.ts';

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
  /** A clock that nobody sets. */
  readonly monotonic: Clock;
  readonly random: Random;
  /** What the person chose for this installation. */
  readonly settings: () => AppSettings;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** Patience with a keychain that may be waiting for the user to unlock it, in milliseconds. */
const keychainPatience = 8_000;
const recentTexts = 200;
/** An admin may change assignments at any time (platform.md 3.7, row 4). Milliseconds. */
const listGoodFor = 5 * 60_000;

/**
 * Another process has this profile's store open, and with it the sign-in: a refresh token that two processes use is
 * worth nothing to either.
 */
function isHeldElsewhere(state: StoreState): boolean {
  return state.kind === 'memory' && state.problem?.subject === 'SQLITE_BUSY';
}

/** The composition root: makes the services of one profile and ties them together. Electron and the tests call it alike. */
export async function createServices(options: ServicesOptions): Promise<Services> {
  const { profile, config, clock, monotonic, random, scheduler, logger } = options;
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
  const canReach = (): boolean => connection.state().online;
  const numbers = createNumberServices({
    numberSource: session.numberSource,
    registrationSource: session.registrationSource,
    accountHintsSource: session.accountHintsSource,
    rows,
    waitUntil: () => outbox.waitUntil(),
    canReach,
    clock,
    scheduler,
    logger,
  });
  const lookFirst = createLookFirst({ refresh: () => numbers.refresh(), scheduler });
  const archive = createMessageArchive(rows);
  const answersFirst = createAnswersFirst({
    messages: () => messages,
    scheduler,
    onKnown: () => outbox.answered(),
  });
  const outbox: Outbox = createOutbox({
    database: store.database,
    gateway: session.smsGateway,
    reader: session.sentTextReader,
    rateBook,
    mayStillSend: (from, to = []) =>
      rooms.consents.optedOut(from, to).length > 0 ? 'opted-out' : mayStillSend(numbers.list, from),
    queueOf: (from) => queueOf(numbers.list, from),
    canReach: () => canReach() && !lookFirst.isLooking(),
    answeredAt: (owner, conversation) => archive.newestInbound(owner, conversation)?.createdAt ?? null,
    areAnswersKnown: () => answersFirst.areKnown(),
    clock,
    monotonic,
    random,
    scheduler,
    logger,
  });

  const messages: MessageServices = createMessageServices({
    archive,
    messageSource: session.messageSource,
    pictureSource: session.pictureSource,
    pushSource: session.pushSource,
    pictures: createPictureStore(rows),
    listings: () => numbers.list.page(0, numbers.list.state().total).rows,
    canReadQueues: () => numbers.canReadQueues(),
    waitUntil: () => outbox.waitUntil(),
    canReach,
    clock,
    monotonic,
    random,
    scheduler,
    logger: logger.child('messages'),
  });

  const templates = createTemplateServices({
    source: session.templateSource,
    store: createTemplateStore(rows),
    mayWrite: () => session.grants('EditExtensions'),
    waitUntil: () => outbox.waitUntil(),
    canReach,
    clock,
    monotonic,
    logger: logger.child('templates'),
  });

  const plan = createNumberingPlan(metadata);
  // Before the others open, so that nothing goes out to somebody whose opt-out is known.
  const rooms = createPeopleRooms({
    session,
    numbers,
    messages,
    outbox,
    connection,
    rows,
    plan,
    emit: (change) => changes.emit(change),
    clock,
    monotonic,
    scheduler,
    logger,
  });
  const ties = tieServices({
    session,
    numbers,
    outbox,
    messages,
    templates,
    connection,
    lookFirst,
    answersFirst,
    emit: (change) => changes.emit(change),
  });
  const endWatch = watchConnection({
    connection,
    scheduler,
    systemSaysOnline: options.systemSaysOnline,
    probe: () => session.probe(),
  });

  session.restore().catch((error: unknown) => {
    logger.error('the session of an earlier run could not be taken up', { error });
  });

  return {
    profile,
    session,
    numbers,
    outbox,
    messages,
    templates,
    consents: rooms.consents,
    people: rooms.people,
    requests,
    acceptText: (request) =>
      acceptText(
        {
          plan,
          person: () => session.person(),
          rights() {
            const state = session.state();
            const missingScopes = state.phase === 'signed-in' ? state.missingScopes : [];
            return { missingScopes, roleMayText: numbers.roleMayText() };
          },
          findNumber: (id) => numbers.list.find(id),
          optedOut: (from, people) => rooms.consents.optedOut(from, people),
          findFiles: (ids) => outbox.files.find(ids),
          undoFor: () => options.settings().undoTime * 1000,
          enqueue: (wanted) => outbox.commands.enqueue(wanted),
        },
        request,
      ),
    async signOut(discard) {
      const owner = session.person();
      const discarded = discard && owner !== null ? outbox.commands.discard(owner) : ok(null);
      if (discarded.ok) await session.signOut();
      return discarded;
    },
    holdsWork: () =>
      session.state().phase !== 'signed-out' ||
      (store.state.kind === 'memory' && outbox.reading.unsent() > 0),
    truth: () => ({
      profile,
      session: session.state(),
      keychain,
      store: store.state,
      signIn: session.settings(),
      numbers: numbers.list.state(),
      numberNotes: numbers.notes(),
      roleMayText: numbers.roleMayText(),
      outbox: outbox.reading.recent(recentTexts),
      outboxCounts: outbox.reading.counts(),
      paneDraft: outbox.reading.paneDraft(),
      sending: outbox.sending(),
      rate: outbox.rate(),
      messages: messages.state(),
      templatesVersion: templates.version(),
      connection: ties.connectionState(),
    }),
    onChange: (listener) => changes.subscribe(listener),
    focus: () => void numbers.refreshWhenOlder(listGoodFor),
    suspend() {
      outbox.rest();
      messages.rest();
    },
    resume() {
      answersFirst.begin();
      outbox.wake();
      session
        .probe()
        .then(() => {
          messages.wake();
          return canReach() ? numbers.refreshWhenOlder(listGoodFor) : undefined;
        })
        .catch((error: unknown) => {
          logger.error('a look after waking up failed', { error });
        });
    },
    async dispose() {
      endWatch();
      ties.dispose();
      answersFirst.dispose();
      // Numbers and opt-outs are still known, so that what goes last is judged as everything else.
      await outbox.finish();
      rooms.dispose();
      messages.close();
      templates.close();
      numbers.close();
      await session.dispose();
      await transport.close();
      store.close();
    },
  };
}
