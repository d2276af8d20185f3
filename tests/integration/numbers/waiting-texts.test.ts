import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionState } from '#contract/session-state.ts';
import type { OutgoingState } from '#domain/outbox/outgoing-text.ts';
import { createConnection } from '#main/connection/create-connection.ts';
import { createEmitter } from '#main/lib/emitter.ts';
import { systemScheduler } from '#main/lib/system-scheduler.ts';
import { createLookFirst } from '#main/numbers/look-first.ts';
import { mayStillSend } from '#main/numbers/may-still-send.ts';
import { queueOf } from '#main/numbers/queue-of.ts';
import { createOutbox } from '#main/outbox/create-outbox.ts';
import type { Outbox } from '#main/outbox/outbox.ts';
import { createRateBook } from '#main/outbox/rate-book.ts';
import type { Session } from '#main/session/create-session.ts';
import type { OpenedStore } from '#main/storage/open-store.ts';
import { tieServices } from '#main/tie-services.ts';
import { noMessageServices } from '#tests/support/no-message-services.ts';
import { noTemplateServices } from '#tests/support/no-template-services.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { extensionPath, openLink, type OpenLink } from '../ringcentral/open-link.ts';
import { storeHarness } from '../storage/harness.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { direct, hana, sales, startNumbers, type RunningNumbers } from './services-harness.ts';

const recipient = '+14155550123';
let opened: OpenLink;
let store: OpenedStore;
const ends: (() => Promise<void> | void)[] = [];

beforeEach(async () => {
  opened = await openLink({ profile: 'sales' });
  store = await storeHarness().open();
});

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  store.close();
  await opened.close();
});

interface Run extends RunningNumbers {
  readonly outbox: Outbox;
  readonly enqueue: (from: string, text: string, sendAt?: number) => void;
  readonly stateOf: (text: string) => OutgoingState | undefined;
  readonly causeOf: (text: string) => string | undefined;
}

/** Numbers and outbox tied together as the composition root does it. */
function start(): Run {
  const sessions = createEmitter<SessionState>();
  const session = { onChange: (listener: (state: SessionState) => void) => sessions.subscribe(listener) };
  const started = startNumbers(opened, store);
  const { numbers } = started;
  const clock = { now: () => Date.now() };
  const lookFirst = createLookFirst({ refresh: () => numbers.refresh(), scheduler: systemScheduler });
  const outbox = createOutbox({
    database: store.database,
    gateway: opened.link.smsGateway,
    reader: opened.link.sentTextReader,
    rateBook: createRateBook(clock),
    mayStillSend: (from) => mayStillSend(numbers.list, from),
    queueOf: (from) => queueOf(numbers.list, from),
    canReach: () => !lookFirst.isLooking(),
    answeredAt: () => null,
    areAnswersKnown: () => true,
    serverAheadBy: () => null,
    clock,
    monotonic: clock,
    random: () => 0.5,
    scheduler: systemScheduler,
    logger: silentLogger,
  });
  const ties = tieServices({
    // The ties only listen to the session.
    session: session as unknown as Session,
    numbers,
    outbox,
    messages: noMessageServices,
    templates: noTemplateServices,
    connection: createConnection(clock, clock),
    lookFirst,
    answersFirst: { begin: () => undefined },
    emit: () => undefined,
  });
  ends.push(async () => {
    ties.dispose();
    await outbox.close();
    numbers.close();
  });
  sessions.emit({ phase: 'signed-in', person: hana, missingScopes: [] });
  const view = (text: string): ReturnType<Outbox['reading']['recent']>[number] | undefined =>
    outbox.reading.recent(50).find((each) => each.text === text);
  return Object.assign(started, {
    outbox,
    enqueue: (from: string, text: string, sendAt?: number) =>
      void outbox.commands.enqueue(
        textsToSend({ id: randomUUID(), from, to: recipient, text, sendAt: sendAt ?? null }),
      ),
    stateOf: (text: string) => view(text)?.state,
    causeOf: (text: string) => view(text)?.cause?.code,
  });
}
const listReads = (): number => opened.seen(`${extensionPath}/phone-number`).length;
const inAnHour = (): number => Date.now() + 3_600_000;

describe('texts that wait', () => {
  it('are held as soon as the list says that their number lost texting', async () => {
    const run = start();
    await run.settled();
    run.enqueue(sales.e164, 'from the queue', inAnHour());
    run.enqueue(direct.e164, 'from my own', inAnHour());
    opened.simulator.setAssignment({ phoneNumber: sales.e164, sms: false });
    await run.numbers.refresh();
    expect([run.stateOf('from the queue'), run.causeOf('from the queue')]).toEqual([
      'held',
      'number-cannot-text',
    ]);
    expect(run.stateOf('from my own')).toBe('queued');
  });

  it('are not held by a list of an earlier time, nor while there is none', async () => {
    const first = start();
    await first.settled();
    opened.simulator.setAssignment({ phoneNumber: sales.e164, sms: false });
    await first.numbers.refresh();
    for (const end of ends.splice(0).toReversed()) await end();
    opened.simulator.setAssignment({ phoneNumber: sales.e164, sms: true });
    await opened.simulator.setNetworkDown(true);
    const second = start();
    second.enqueue(sales.e164, 'one', inAnHour());
    await second.numbers.refresh();
    second.numbers.set(direct.id, { nickname: 'Me', colour: null, isDefault: false, isMuted: false });
    expect(second.stateOf('one')).toBe('queued');
    await opened.simulator.setNetworkDown(false);
    await second.numbers.refresh();
    expect(second.stateOf('one')).toBe('queued');
  });
});

describe('a text that RingCentral refuses for its number', () => {
  it('has the list read again, and those that wait behind it are held (MSG-304)', async () => {
    const run = start();
    await run.settled();
    const before = listReads();
    run.enqueue(sales.e164, 'later', inAnHour());
    opened.simulator.setAssignment({ phoneNumber: sales.e164, sms: false });
    run.enqueue(sales.e164, 'now');
    await vi.waitFor(() => expect(run.stateOf('now')).toBe('failed'));
    expect(run.causeOf('now')).toBe('MSG-304');
    await vi.waitFor(() => expect(run.stateOf('later')).toBe('held'));
    expect(listReads()).toBe(before + 1);
    expect(run.numbers.notes()).toMatchObject([{ change: { type: 'texting-lost', number: sales.e164 } }]);
  });

  it('has the campaign read again (MSG-242)', async () => {
    const run = start();
    await run.settled();
    opened.simulator.setRegistration({ campaignId: sales.campaignId, status: 'CampaignSuspended' });
    run.enqueue(direct.e164, 'now');
    await vi.waitFor(() => expect(run.causeOf('now')).toBe('MSG-242'));
    await vi.waitFor(() => expect(run.row('My direct').verdict.reason).toBe('campaign-suspended'));
  });

  it('leaves the list alone when the reason is another one', async () => {
    const run = start();
    await run.settled();
    const before = listReads();
    opened.simulator.faults.add({
      path: `${extensionPath}/sms`,
      act: { kind: 'answer', status: 403, body: { errors: [{ errorCode: 'MSG-243', message: 'Blocked' }] } },
    });
    run.enqueue(direct.e164, 'now');
    await vi.waitFor(() => expect(run.causeOf('now')).toBe('MSG-243'));
    expect(listReads()).toBe(before);
  });
});
