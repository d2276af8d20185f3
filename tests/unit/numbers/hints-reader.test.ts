import { describe, expect, it } from 'vitest';
import {
  noHints,
  type AccountHints,
  type AccountHintsAnswer,
  type OwnHints,
  type SmsRecipientsAnswer,
} from '#domain/account-hints.ts';
import { appError } from '#domain/app-error.ts';
import { listNumber } from '#domain/number-listing.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import type { KeptHints } from '#main/numbers/hints-cache.ts';
import { createHintsReader, type HintsReader } from '#main/numbers/hints-reader.ts';
import { createRequestBudget, type RequestBudget } from '#main/lib/request-budget.ts';
import { knowing } from '#tests/support/knowledge.ts';
import { createManualTime, type ManualTime } from '#tests/support/manual-time.ts';
import { ann, ben } from '#tests/support/people.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

const minute = 60_000;
const hour = 60 * minute;

const own: OwnHints = {
  grants: [],
  isSuperAdmin: false,
  extensionStatus: 'Enabled',
  roleMayText: true,
  canReadQueues: false,
  operator: 'Priya',
};
const answered = (
  hints: Partial<OwnHints> = own,
  retryAfterSeconds: number | null = null,
): AccountHintsAnswer => ({
  kind: 'answered',
  hints,
  retryAfterSeconds,
});
const lee: SmsRecipientsAnswer = { kind: 'read', recipients: [{ id: '9', name: 'Lee' }] };

interface World {
  readonly time: ManualTime;
  readonly kept: Map<string, KeptHints>;
  readonly budget: RequestBudget;
  /** `own` or the id of an owner, in the order in which they were asked for. */
  readonly asked: string[];
  reachable: boolean;
  /** Until when RingCentral wants nothing, because it said so elsewhere; by the clock of `time`. */
  penaltyEnd: number;
  answer: () => AccountHintsAnswer | Promise<AccountHintsAnswer>;
  recipients: (ownerId: string) => SmsRecipientsAnswer | Promise<SmsRecipientsAnswer>;
}

function createWorld(): World {
  const time = createManualTime();
  return {
    time,
    kept: new Map(),
    budget: createRequestBudget(10, time.clock),
    asked: [],
    reachable: true,
    penaltyEnd: 0,
    answer: () => answered(),
    recipients: () => lee,
  };
}

/** One start of the app. */
function start(
  world: World,
  numbers: readonly PhoneNumber[] = [],
): { reader: HintsReader; told: AccountHints[] } {
  const told: AccountHints[] = [];
  const reader = createHintsReader({
    source: {
      async read() {
        world.asked.push('own');
        return world.answer();
      },
      async readRecipients(ownerId) {
        world.asked.push(ownerId);
        return world.recipients(ownerId);
      },
    },
    cache: {
      read: ({ extensionId }) => world.kept.get(extensionId) ?? null,
      write: ({ extensionId }, hints) => void world.kept.set(extensionId, hints),
    },
    budget: world.budget,
    listings: () => numbers.map((number) => listNumber(number, { id: '101', type: 'User' }, knowing())),
    penalty: () => Math.max(0, world.penaltyEnd - world.time.clock.now()),
    canReach: () => world.reachable,
    clock: world.time.clock,
    scheduler: world.time.scheduler,
    logger: silentLogger,
  });
  reader.onChange(() => told.push(reader.hints()));
  return { reader, told };
}

/** A number of a queue that this person cannot text from, unless told otherwise. */
const queueNumber = (ownerId: string, differences: Partial<PhoneNumber> = {}): PhoneNumber =>
  sampleNumber({
    id: `n${ownerId}`,
    features: ['CallerId'],
    owner: { id: ownerId, extensionNumber: null, name: null, type: 'Department' },
    ...differences,
  });

describe('what is about the person', () => {
  it('is asked for at the start, told, and known without asking for hours, also after a restart', async () => {
    const world = createWorld();
    const { reader, told } = start(world);
    expect(reader.hints()).toEqual(noHints);
    reader.open(ann);
    await world.time.pass(0);
    expect(reader.hints()).toEqual({ ...own, recipients: {} });
    expect(told).toEqual([reader.hints()]);
    await world.time.pass(6 * hour - 1);
    reader.refresh();
    reader.wake();
    reader.open({ ...ann });
    await world.time.pass(0);
    expect(world.asked).toEqual(['own']);

    reader.close();
    expect(reader.hints()).toEqual(noHints);
    world.reachable = false;
    const second = start(world);
    second.reader.open(ann);
    expect(second.reader.hints()).toEqual({ ...own, recipients: {} });
  });

  it('is asked for at the next start when the extension could not be texted from', async () => {
    const world = createWorld();
    world.answer = () => answered({ extensionStatus: 'Disabled' });
    const first = start(world);
    first.reader.open(ann);
    await world.time.pass(minute);
    first.reader.close();
    expect(world.asked).toEqual(['own']);
    world.answer = () => answered();
    const second = start(world);
    second.reader.open(ann);
    expect(second.reader.hints().extensionStatus).toBe('Disabled');
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', 'own']);
    expect(second.reader.hints().extensionStatus).toBe('Enabled');
  });

  it('is never asked for by itself, however old it is; a refresh does', async () => {
    const world = createWorld();
    const { reader, told } = start(world);
    reader.open(ann);
    await world.time.pass(48 * hour);
    expect(world.asked).toEqual(['own']);
    reader.refresh();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', 'own']);
    expect(told).toHaveLength(1);
  });

  it('is asked for on demand whatever its age, but not twice in a minute', async () => {
    const world = createWorld();
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(minute - 1);
    reader.check();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own']);
    await world.time.pass(1);
    reader.check();
    reader.check();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', 'own']);
  });

  it('stays as it was where it is not answered, and goes where it is refused', async () => {
    const world = createWorld();
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(2 * minute);
    world.answer = () => answered({ operator: null, isSuperAdmin: true });
    reader.check();
    await world.time.pass(0);
    expect(reader.hints()).toMatchObject({
      grants: [],
      roleMayText: true,
      operator: null,
      isSuperAdmin: true,
    });
  });

  it('that was answered in part is asked for again by the next refresh, but not in a loop', async () => {
    const world = createWorld();
    world.answer = () => answered({ grants: [] });
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own']);
    world.answer = () => answered();
    reader.refresh();
    await world.time.pass(0);
    reader.refresh();
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own', 'own']);
  });

  it('from the future, after the clock was set back, is asked for again', async () => {
    const world = createWorld();
    world.kept.set(ann.extensionId, { own, readAt: world.time.clock.now() + hour, recipients: {} });
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(0);
    expect(world.asked).toEqual(['own']);
  });

  it('waits for the connection, and asks once it is there', async () => {
    const world = createWorld();
    world.reachable = false;
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(hour);
    expect(world.asked).toEqual([]);
    world.reachable = true;
    world.answer = () => {
      world.reachable = false;
      return answered({});
    };
    reader.wake();
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own']);
    world.reachable = true;
    world.answer = () => answered();
    reader.wake();
    await world.time.pass(0);
    expect(reader.hints()).toMatchObject(own);
  });

  it('is not asked for while RingCentral wants a wait, whoever heard of it', async () => {
    const world = createWorld();
    world.penaltyEnd = world.time.clock.now() + minute;
    world.budget.pauseFor(90);
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(90_000 - 1);
    expect(world.asked).toEqual([]);
    await world.time.pass(1);
    expect(world.asked).toEqual(['own']);
  });

  it('that ran into a limit makes everything wait, and is not asked for again by itself', async () => {
    const world = createWorld();
    world.answer = () => answered({}, 45);
    const { reader } = start(world, [queueNumber('5')]);
    reader.open(ann);
    await world.time.pass(45_000 - 1);
    expect(world.asked).toEqual(['own']);
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own', '5']);
  });

  it('is dropped when it comes after the end, or in the time of somebody else', async () => {
    const world = createWorld();
    const arrivals: ((answer: AccountHintsAnswer) => void)[] = [];
    world.answer = () => new Promise((resolve) => arrivals.push(resolve));
    const { reader, told } = start(world);
    reader.open(ann);
    await world.time.pass(0);
    reader.open(ben);
    arrivals[0]?.(answered());
    await world.time.pass(0);
    expect(reader.hints()).toEqual(noHints);
    reader.close();
    arrivals[1]?.(answered());
    await world.time.pass(0);
    expect([told, [...world.kept]]).toEqual([[], []]);
  });

  it('is asked for again when the same person signs in again after the session was gone', async () => {
    const world = createWorld();
    world.answer = () => ({ kind: 'session-gone' });
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(hour);
    reader.refresh();
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own']);
    world.answer = () => answered();
    reader.open(ann);
    await world.time.pass(0);
    expect(reader.hints()).toMatchObject(own);
  });

  it('survives an error of ours', async () => {
    const world = createWorld();
    world.answer = () => Promise.reject(new Error('a bug'));
    world.recipients = () => Promise.reject(new Error('a bug'));
    const { reader } = start(world, [queueNumber('5')]);
    reader.open(ann);
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own', '5']);
    expect(reader.hints()).toEqual(noHints);
  });
});

describe('who handles the texts of an owner', () => {
  it('is asked for queues, sites and menus whose numbers cannot text, each once', async () => {
    const world = createWorld();
    const typed = (id: string, type: string): PhoneNumber =>
      queueNumber(id, { owner: { id, extensionNumber: null, name: null, type } });
    const { reader } = start(world, [
      queueNumber('5'),
      queueNumber('5', { id: 'another' }),
      queueNumber('6', { features: ['SmsSender'] }),
      queueNumber('7', { status: 'Pending' }),
      typed('8', 'Site'),
      typed('10', 'IvrMenu'),
      typed('11', 'User'),
      sampleNumber({ features: [], owner: null, usageType: 'MainCompanyNumber' }),
    ]);
    reader.open(ann);
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own', '5', '8', '10']);
    const known = [{ id: '9', name: 'Lee' }];
    expect(reader.hints().recipients).toEqual({ '5': known, '8': known, '10': known });
  });

  it('is asked for ten owners at most, within the budget that campaigns have as well', async () => {
    const world = createWorld();
    const numbers = Array.from({ length: 25 }, (_, place) => queueNumber(`${place}`));
    for (let taken = 0; taken < 8; taken += 1) world.budget.begin()();
    const { reader } = start(world, numbers);
    reader.open(ann);
    await world.time.pass(minute - 1);
    expect(world.asked).toEqual(['own', '0', '1']);
    await world.time.pass(hour);
    expect(world.asked).toHaveLength(11);
  });

  it('is known for hours, also after a restart; then it is asked for again', async () => {
    const world = createWorld();
    const first = start(world, [queueNumber('5')]);
    first.reader.open(ann);
    await world.time.pass(0);
    first.reader.close();
    const { reader } = start(world, [queueNumber('5')]);
    reader.open(ann);
    expect(reader.hints().recipients).toHaveProperty('5');
    await world.time.pass(6 * hour - 1);
    reader.wake();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', '5']);
    await world.time.pass(1);
    reader.wake();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', '5', '5']);
  });

  it('is asked for nobody any more once this person may not know, until they check', async () => {
    const world = createWorld();
    world.recipients = () => ({ kind: 'refused', of: 'user' });
    const { reader } = start(world, [queueNumber('5'), queueNumber('6')]);
    reader.open(ann);
    await world.time.pass(hour);
    reader.wake();
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own', '5']);
    world.recipients = () => lee;
    reader.check();
    await world.time.pass(0);
    expect(reader.hints().recipients).toHaveProperty('6');
  });

  it('of one that has no such list does not keep the next from its turn, nor does silence', async () => {
    const world = createWorld();
    world.recipients = (id) =>
      id === '5'
        ? { kind: 'refused', of: 'owner' }
        : id === '6'
          ? { kind: 'not-answered', error: appError('server-error') }
          : lee;
    const { reader } = start(world, [queueNumber('5'), queueNumber('6'), queueNumber('7')]);
    reader.open(ann);
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', '5', '6', '7']);
    expect(Object.keys(reader.hints().recipients)).toEqual(['7']);
    await world.time.pass(15 * minute);
    reader.wake();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', '5', '6', '7', '6']);
  });

  it('waits when RingCentral says so', async () => {
    const world = createWorld();
    world.recipients = () => ({ kind: 'rate-limited', retryAfterSeconds: 50 });
    const { reader } = start(world, [queueNumber('5')]);
    reader.open(ann);
    await world.time.pass(49_999);
    expect(world.asked).toEqual(['own', '5']);
    expect(world.budget.pause()).toBe(1);
    world.recipients = () => lee;
    await world.time.pass(1);
    expect(world.asked).toEqual(['own', '5', '5']);
  });
});
