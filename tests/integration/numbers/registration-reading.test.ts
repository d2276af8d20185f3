import { afterEach, describe, expect, it, vi } from 'vitest';
import type { VerdictReason } from '#domain/verdict/finding.ts';
import { systemScheduler } from '#main/lib/system-scheduler.ts';
import { createNumberCache } from '#main/numbers/number-cache.ts';
import { createNumbers, type Numbers } from '#main/numbers/create-numbers.ts';
import { createRegistrationCache } from '#main/numbers/registration-cache.ts';
import { createRegistrationReader, type RegistrationReader } from '#main/numbers/registration-reader.ts';
import { createRequestBudget } from '#main/lib/request-budget.ts';
import type { OpenedStore } from '#main/storage/open-store.ts';
import type { FaultAct, ProfileName } from '#simulator/create-simulator.ts';
import { createContractCheck } from '#tests/support/contract-check.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { extensionPath, openLink, type OpenLink } from '../ringcentral/open-link.ts';
import { storeHarness } from '../storage/harness.ts';

const person = {
  accountId: '64101000',
  extensionId: '64101101',
  extensionType: 'User',
  name: 'Marcus Bell',
  extensionNumber: '101',
  companyName: null,
  homeCountry: 'US',
};
const pathOf = (id: string): string => `${extensionPath}/phone-number/${id}/sms-configuration`;

let opened: OpenLink;
const check = createContractCheck();
const ends: (() => void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0)) end();
  await opened.close();
  expect(check.takeViolations()).toEqual([]);
});

async function connect(profile: ProfileName): Promise<void> {
  opened = await openLink({ profile, onExchange: check.onExchange });
}

interface Started {
  readonly numbers: Numbers;
  readonly reader: RegistrationReader;
  /** Ends this run of the app. */
  readonly end: () => void;
  readonly reasonOf: (label: string) => VerdictReason | undefined;
  readonly levelOf: (label: string) => string | undefined;
}

/** The list and the reader on the real store, tied together as the composition root does it. */
function start(store: OpenedStore): Started {
  const clock = { now: () => Date.now() };
  const rows = { database: store.database, clock, logger: silentLogger };
  const numbers: Numbers = createNumbers({
    cache: createNumberCache(rows),
    source: opened.link.numberSource,
    registrationOf: (number) => reader.registrationOf(number),
    clock,
    logger: silentLogger,
  });
  const reader: RegistrationReader = createRegistrationReader({
    source: opened.link.registrationSource,
    cache: createRegistrationCache(rows),
    budget: createRequestBudget(10, clock),
    listings: () => numbers.page(0, numbers.state().total).rows,
    onAnswer: () => numbers.judgeAgain(),
    canReach: () => opened.connection.notReached.mock.calls.length === 0,
    clock,
    scheduler: systemScheduler,
    logger: silentLogger,
  });
  numbers.onChange(() => reader.wake());
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    reader.close();
    numbers.close();
    store.close();
  };
  ends.push(end);
  reader.open(person);
  numbers.open(person);
  const find = (label: string): ReturnType<Numbers['find']> =>
    numbers.page(0, 500).rows.find(({ number }) => number.label === label) ?? null;
  return {
    numbers,
    reader,
    end,
    reasonOf: (label) => find(label)?.verdict.reason,
    levelOf: (label) => find(label)?.verdict.level,
  };
}

const asked = (): readonly string[] =>
  opened.simulator
    .state()
    .requests.filter(({ path }) => path.endsWith('/sms-configuration'))
    .map(({ path }) => path.split('/').at(-2) ?? '');

describe('campaigns read from RingCentral', () => {
  it('change the verdict of the one number that needs a campaign; nothing else is asked', async () => {
    await connect('support');
    const store = await storeHarness().open();
    const { numbers, reasonOf, levelOf } = start(store);
    await numbers.refresh();
    const before = numbers.state().version;
    expect(reasonOf('Front desk')).toBe('campaign-not-checked');
    await vi.waitFor(() => expect(reasonOf('Front desk')).toBe('campaign-suspended'));
    expect(levelOf('Front desk')).toBe('fail');
    expect(numbers.state().version).toBe(before + 1);
    expect(reasonOf('Main toll-free')).toBe('toll-free');
    expect(reasonOf('Order alerts')).toBe('high-volume');
    expect(asked()).toEqual(['813000124']);
  });

  it('are remembered with refusals over a restart, without another request', async () => {
    await connect('demo');
    const stores = storeHarness();
    const first = await stores.open();
    const run = start(first);
    run.reader.prefer(['811000164']);
    await vi.waitFor(() => {
      expect(run.reasonOf('Service')).toBe('campaign-not-permitted');
      expect(run.reasonOf('Texas')).toBe('campaign-suspended');
      expect(run.reasonOf('My direct')).toBe('all-good');
      expect(asked()).toHaveLength(7);
    });
    expect(asked()[0]).toBe('811000164');
    run.end();

    const second = await stores.open();
    const again = start(second);
    expect(again.reasonOf('Service')).toBe('campaign-not-permitted');
    expect(again.reasonOf('Texas')).toBe('campaign-suspended');
    await again.numbers.refresh();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked()).toHaveLength(7);
  });

  it('are asked for at most ten times a minute, the visible ones first', async () => {
    await connect('large');
    const store = await storeHarness().open();
    const { numbers, reader } = start(store);
    await numbers.refresh();
    const texting = numbers.page(0, 2_000).rows.filter(({ verdict }) => verdict.level === 'unknown');
    expect(texting.length).toBeGreaterThan(30);
    const visible = texting.slice(20, 23).map(({ number }) => number.id);
    reader.prefer(visible);
    await vi.waitFor(() => expect(asked()).toHaveLength(10));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked()).toHaveLength(10);
    expect(asked().filter((id) => visible.includes(id))).toEqual(visible);
  });
});

describe('a campaign that RingCentral does not tell', () => {
  it.each<[string, FaultAct]>([
    ['404', { kind: 'answer', status: 404, body: { errorCode: 'CMN-102', message: 'Not found' } }],
    ['500', { kind: 'answer', status: 500, body: '' }],
    ['a page of a gateway', { kind: 'not-json', status: 200 }],
    ['a cut connection', { kind: 'close' }],
  ])('after %s stays "not checked", and the next number is asked', async (_what, act) => {
    await connect('demo');
    const store = await storeHarness().open();
    opened.simulator.faults.add({ path: pathOf('811000142'), times: 'always', act });
    const { reasonOf } = start(store);
    await vi.waitFor(() => expect(reasonOf('Texas')).toBe('campaign-suspended'));
    expect(reasonOf('My direct')).toBe('campaign-not-checked');
    expect(asked().filter((id) => id === '811000142')).toHaveLength(1);
  });

  it('because of too many requests is read when the wait is over, and nothing is asked before', async () => {
    await connect('support');
    const store = await storeHarness().open();
    opened.simulator.faults.add({
      path: pathOf('813000124'),
      act: {
        kind: 'answer',
        status: 429,
        body: { errorCode: 'CMN-301' },
        headers: { 'Retry-After': '2' },
      },
    });
    const { reader, reasonOf } = start(store);
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 500));
    reader.wake();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked()).toHaveLength(1);
    await vi.waitFor(() => expect(reasonOf('Front desk')).toBe('campaign-suspended'));
    expect(asked()).toHaveLength(2);
  });

  it('in time comes in its own time, and one question waits for the other', async () => {
    await connect('demo');
    const store = await storeHarness().open();
    opened.simulator.faults.add({ path: pathOf('811000142'), act: { kind: 'delay', ms: 1_200 } });
    const { reasonOf } = start(store);
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(asked()).toEqual(['811000142']);
    await vi.waitFor(() => expect(reasonOf('Texas')).toBe('campaign-suspended'));
    expect(reasonOf('My direct')).toBe('all-good');
  });

  it('before the sign-out is dropped', async () => {
    await connect('support');
    const store = await storeHarness().open();
    opened.simulator.faults.add({ path: pathOf('813000124'), act: { kind: 'delay', ms: 600 } });
    const { reader, numbers } = start(store);
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    reader.close();
    numbers.close();
    await vi.waitFor(() => expect(opened.seen(pathOf('813000124'))).toEqual([200]));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(store.database.rows('SELECT * FROM registration')).toEqual([]);
  });
});
