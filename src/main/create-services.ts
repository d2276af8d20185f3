import metadata from 'libphonenumber-js/max/metadata';
import type { TruthChange } from '#contract/events.ts';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { ok } from '#domain/result.ts';
import { acceptText } from './compose/accept-text.ts';
import { watchClock } from './connection/watch-clock.ts';
import { watchConnection } from './connection/watch-connection.ts';
import { createPeopleRooms } from './create-people-rooms.ts';
import type { AskingRules } from './lib/asking-rules.ts';
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
import { openBase } from './open-base.ts';
import { createOutbox } from './outbox/create-outbox.ts';
import type { Outbox } from './outbox/outbox.ts';
import { profileTruth } from './profile-truth.ts';
import type { ServicesOptions } from './services-options.ts';
import type { Services } from './services.ts';
import { createTemplateServices } from './templates/create-template-services.ts';
import { createTemplateStore } from './templates/template-store.ts';
import { tieServices } from './tie-services.ts';

/** An admin may change assignments at any time (platform.md 3.7, row 4). Milliseconds. */
const listGoodFor = 5 * 60_000;

/** The composition root: makes the services of one profile and ties them together. Electron and the tests call it alike. */
export async function createServices(options: ServicesOptions): Promise<Services> {
  const { profile, clock, monotonic, random, scheduler, logger } = options;
  const changes = createEmitter<TruthChange>();

  const base = await openBase(options, (keychain) => changes.emit({ type: 'keychain', keychain }));
  const { store, rows, connection, rateBook, session } = base;
  const asking: AskingRules = {
    penalty: () => Math.max(0, (outbox.waitUntil() ?? 0) - clock.now()),
    canReach: () => connection.state().online,
  };
  const numbers = createNumberServices({
    ...asking,
    numberSource: session.numberSource,
    registrationSource: session.registrationSource,
    accountHintsSource: session.accountHintsSource,
    rows,
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
    mayStillSend: (from, text) =>
      rooms.consents.optedOut(from, text?.to ?? []).length > 0
        ? 'opted-out'
        : mayStillSend(numbers.list, from, text),
    queueOf: (from) => queueOf(numbers.list, from),
    canReach: () => asking.canReach() && !lookFirst.isLooking(),
    answeredAt: (owner, conversation) => archive.newestInbound(owner, conversation)?.createdAt ?? null,
    areAnswersKnown: () => answersFirst.areKnown(),
    serverAheadBy: () => connection.clocks.serverAheadBy(),
    clock,
    monotonic,
    random,
    scheduler,
    logger,
  });

  const messages: MessageServices = createMessageServices({
    ...asking,
    archive,
    messageSource: session.messageSource,
    pictureSource: session.pictureSource,
    pushSource: session.pushSource,
    pictures: createPictureStore(rows),
    listings: () => numbers.list.page(0, numbers.list.state().total).rows,
    canReadQueues: () => numbers.canReadQueues(),
    clock,
    monotonic,
    random,
    scheduler,
    logger: logger.child('messages'),
  });

  const templates = createTemplateServices({
    ...asking,
    source: session.templateSource,
    store: createTemplateStore(rows),
    mayWrite: () => session.grants('EditExtensions'),
    clock,
    monotonic,
    logger: logger.child('templates'),
  });

  const plan = createNumberingPlan(metadata);
  // Before the others open, so that nothing goes out to somebody whose opt-out is known.
  const rooms = createPeopleRooms({
    ...asking,
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
  const clockWatch = watchClock({
    ...asking,
    connection,
    scheduler,
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
    requests: base.requests,
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
    truth: () =>
      profileTruth({
        ...base,
        profile,
        numbers,
        outbox,
        messages,
        templates,
        connectionState: () => ties.connectionState(),
      }),
    onChange: (listener) => changes.subscribe(listener),
    focus() {
      clockWatch.look();
      void numbers.refreshWhenOlder(listGoodFor);
    },
    suspend() {
      outbox.rest();
      messages.rest();
    },
    resume() {
      // The traffic of waking up says what time it is.
      connection.clocks.look();
      answersFirst.begin();
      outbox.wake();
      session
        .probe()
        .then(() => {
          messages.wake();
          return asking.canReach() ? numbers.refreshWhenOlder(listGoodFor) : undefined;
        })
        .catch((error: unknown) => {
          logger.error('a look after waking up failed', { error });
        });
    },
    async dispose() {
      endWatch();
      clockWatch.dispose();
      ties.dispose();
      answersFirst.dispose();
      // Numbers and opt-outs are still known, so that what goes last is judged as everything else.
      await outbox.finish();
      rooms.dispose();
      messages.close();
      templates.close();
      numbers.close();
      await session.dispose();
      await base.transport.close();
      store.close();
    },
  };
}
