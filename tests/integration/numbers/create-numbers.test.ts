import { describe, expect, it } from 'vitest';
import type { NumbersState } from '#contract/numbers-state.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import type { NumberSource } from '#domain/ports.ts';
import { registrationNotRead, type Registration } from '#domain/registration.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { createNumberCache, type NumberCache } from '#main/numbers/number-cache.ts';
import { createNumbers, type Numbers, type NumbersOptions } from '#main/numbers/create-numbers.ts';
import { mayStillSend } from '#main/numbers/may-still-send.ts';
import { ann, ben } from '#tests/support/people.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { now, storeHarness } from '../storage/harness.ts';

type Answer = Result<readonly PhoneNumber[], AppError>;

/** RingCentral's list, answered when the test says so. */
interface ScriptedSource extends NumberSource {
  readonly calls: number;
  answer(answer: Answer): Promise<void>;
  fail(error: Error): Promise<void>;
}

function scriptedSource(): ScriptedSource {
  const waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void }[] = [];
  let calls = 0;
  const next = async (act: (call: (typeof waiting)[number]) => void): Promise<void> => {
    const call = waiting.shift();
    if (call === undefined) throw new Error('nobody asked');
    act(call);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    get calls() {
      return calls;
    },
    readAll() {
      calls += 1;
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    answer: (answer) => next(({ resolve }) => resolve(answer)),
    fail: (error) => next(({ reject }) => reject(error)),
  };
}

interface Harness {
  readonly numbers: Numbers;
  readonly source: ScriptedSource;
  readonly cache: NumberCache;
  readonly states: NumbersState[];
  time: number;
}

async function harness(options: Partial<NumbersOptions> = {}): Promise<Harness> {
  const { database } = await storeHarness().open();
  const clock = { now: () => made.time };
  const cache = createNumberCache({ database, clock, logger: silentLogger });
  const source = scriptedSource();
  const numbers = createNumbers({ cache, source, clock, logger: silentLogger, ...options });
  const states: NumbersState[] = [];
  numbers.onChange((state) => states.push(state));
  const made: Harness = { numbers, source, cache, states, time: now };
  return made;
}

const one = sampleNumber({ id: '1', e164: '+16505550101' });
const two = sampleNumber({ id: '2', e164: '+16505550102' });
const silent = sampleNumber({ id: '3', e164: '+16505550103', features: ['CallerId'] });
const ids = (numbers: Numbers): string[] => numbers.page(0, 100).rows.map(({ number }) => number.id);

describe('the numbers of the person who is signed in', () => {
  it('are nobody’s before somebody is', async () => {
    const { numbers, source } = await harness();
    expect(numbers.state()).toEqual({
      version: 0,
      total: 0,
      refreshing: false,
      checkedAt: null,
      error: null,
    });
    expect(numbers.page(0, 50)).toEqual({ version: 0, total: 0, rows: [] });
    await numbers.refresh();
    expect(source.calls).toBe(0);
  });

  it('are the cached ones at once, with their age, while RingCentral is asked', async () => {
    const { numbers, source, cache } = await harness();
    cache.replace(ann, { numbers: [one], checkedAt: now - 60_000 });
    numbers.open(ann);
    expect(numbers.state()).toEqual({
      version: 1,
      total: 1,
      refreshing: true,
      checkedAt: now - 60_000,
      error: null,
    });
    expect(ids(numbers)).toEqual(['1']);
    await source.answer(ok([one, two]));
    expect(numbers.state()).toEqual({ version: 2, total: 2, refreshing: false, checkedAt: now, error: null });
    expect(cache.read(ann)).toEqual({ numbers: [one, two], checkedAt: now });
  });

  it('are judged by the domain, from the person’s own point of view', async () => {
    const { numbers, source } = await harness();
    const bens = sampleNumber({
      id: '4',
      owner: { id: '102', type: 'User', name: 'Ben', extensionNumber: null },
    });
    numbers.open(ann);
    await source.answer(ok([bens, silent]));
    expect(numbers.find('4')).toMatchObject({
      ownership: { kind: 'delegated' },
      capabilities: { sms: 'can' },
      verdict: { level: 'unknown', reason: 'campaign-not-checked' },
    });
    expect(numbers.find('3')?.verdict).toMatchObject({ level: 'cannot', reason: 'texting-off' });
    expect(numbers.find('nobody')).toBeNull();

    numbers.open(ben);
    await source.answer(ok([bens]));
    expect(numbers.find('4')?.ownership.kind).toBe('direct');
  });

  it('come by page, each with the version it belongs to', async () => {
    const { numbers, source } = await harness();
    numbers.open(ann);
    await source.answer(ok([one, two, silent]));
    expect(numbers.page(1, 1)).toMatchObject({ version: 1, total: 3, rows: [{ number: { id: '2' } }] });
    expect(numbers.page(2, 50).rows).toHaveLength(1);
    expect(numbers.page(3, 50).rows).toEqual([]);
  });

  it('have a version that grows only with the rows', async () => {
    const { numbers, source } = await harness();
    numbers.open(ann);
    await source.answer(ok([one]));
    expect(numbers.state().version).toBe(1);
    void numbers.refresh();
    await source.answer(ok([{ ...one }]));
    expect(numbers.state().version).toBe(1);
    void numbers.refresh();
    await source.answer(ok([{ ...one, label: 'Front desk' }]));
    expect(numbers.state().version).toBe(2);
  });

  it('can be none, which is an answer and is kept', async () => {
    const { numbers, source, cache } = await harness();
    numbers.open(ann);
    await source.answer(ok([]));
    expect(numbers.state()).toMatchObject({ total: 0, checkedAt: now, error: null });
    expect(cache.read(ann)).toEqual({ numbers: [], checkedAt: now });
  });
});

describe('a refresh', () => {
  it('that fails keeps the rows and their age, and says why', async () => {
    const made = await harness();
    const { numbers, source, cache } = made;
    numbers.open(ann);
    await source.answer(ok([one]));
    made.time = now + 60_000;
    void numbers.refresh();
    await source.answer(err(appError('offline')));
    expect(numbers.state()).toEqual({
      version: 1,
      total: 1,
      refreshing: false,
      checkedAt: now,
      error: { code: 'offline' },
    });
    expect(cache.read(ann)?.checkedAt).toBe(now);
    void numbers.refresh();
    await source.answer(ok([one]));
    expect(numbers.state()).toMatchObject({ checkedAt: now + 60_000, error: null });
  });

  it('that breaks is an error of ours, and the next one works', async () => {
    const { numbers, source } = await harness();
    numbers.open(ann);
    await source.fail(new Error('a bug'));
    expect(numbers.state()).toMatchObject({ refreshing: false, error: { code: 'internal' } });
    void numbers.refresh();
    await source.answer(ok([one]));
    expect(numbers.state()).toMatchObject({ total: 1, error: null });
  });

  it('runs once, however often it is asked for', async () => {
    const { numbers, source, states } = await harness();
    numbers.open(ann);
    const refreshes = [numbers.refresh(), numbers.refresh()];
    numbers.open(ann);
    expect(source.calls).toBe(1);
    await source.answer(ok([one]));
    await Promise.all(refreshes);
    expect(source.calls).toBe(1);
    expect(states.filter(({ refreshing }) => !refreshing).at(-1)).toMatchObject({ total: 1 });
  });

  it('that ends after sign-out is dropped', async () => {
    const { numbers, source, cache } = await harness();
    numbers.open(ann);
    numbers.close();
    await source.answer(ok([one]));
    expect(numbers.state()).toMatchObject({ total: 0, refreshing: false, checkedAt: null });
    expect(cache.read(ann)).toBeNull();
  });

  it('of one person never shows in the list of another', async () => {
    const { numbers, source, cache } = await harness();
    numbers.open(ann);
    numbers.open(ben);
    expect(source.calls).toBe(2);
    await source.answer(ok([one]));
    expect(numbers.state()).toMatchObject({ total: 0, refreshing: true });
    await source.answer(ok([two]));
    expect(ids(numbers)).toEqual(['2']);
    expect(cache.read(ann)).toBeNull();
    expect(cache.read(ben)?.numbers).toEqual([two]);
  });
});

describe('signing out', () => {
  it('shows nobody’s numbers, and signing in again shows the cached ones', async () => {
    const { numbers, source } = await harness();
    numbers.open(ann);
    await source.answer(ok([one]));
    numbers.close();
    expect(numbers.state()).toMatchObject({ version: 2, total: 0, checkedAt: null });
    expect(numbers.find('1')).toBeNull();
    numbers.open(ann);
    expect(numbers.state()).toMatchObject({ version: 3, total: 1, checkedAt: now, refreshing: true });
  });
});

describe('campaigns that are read later', () => {
  it('change the verdict, and the version only when they do', async () => {
    let registration: Registration = registrationNotRead;
    const { numbers, source, states } = await harness({ registrationOf: () => registration });
    numbers.open(ann);
    await source.answer(ok([one]));
    const told = states.length;
    numbers.judgeAgain();
    expect(states).toHaveLength(told);
    registration = { state: 'not-permitted', refusedAt: 0 };
    numbers.judgeAgain();
    expect(numbers.state().version).toBe(2);
    expect(states).toHaveLength(told + 1);
    expect(numbers.find('1')?.verdict.reason).toBe('campaign-not-permitted');
  });
});

describe('the last look at a sending number', () => {
  it('lets an unknown number pass only while nothing is known', async () => {
    const { numbers, source } = await harness();
    numbers.open(ann);
    expect(mayStillSend(numbers, one.e164)).toBe('yes');
    await source.answer(ok([one, silent]));
    expect(mayStillSend(numbers, one.e164)).toBe('yes');
    expect(mayStillSend(numbers, silent.e164)).toBe('texting-off');
    expect(mayStillSend(numbers, '+16505559999')).toBe('not-assigned');
  });

  it('knows which number still sends pictures and group texts', async () => {
    const { numbers, source } = await harness();
    numbers.open(ann);
    await source.answer(ok([{ ...one, features: ['SmsSender'] }]));
    const file = { id: 'f', name: 'sill.jpg', contentType: 'image/jpeg', size: 1 };
    const dana = '+17035550168';
    expect(mayStillSend(numbers, one.e164, { to: [dana], files: [] })).toBe('yes');
    expect(mayStillSend(numbers, one.e164, { to: [dana], files: [file] })).toBe('pictures');
    expect(mayStillSend(numbers, one.e164, { to: [dana, '+17035550169'], files: [] })).toBe('group-text');
  });

  it('takes the better one of a number that is listed twice', async () => {
    const { numbers, source } = await harness();
    numbers.open(ann);
    await source.answer(ok([{ ...silent, e164: one.e164 }, one]));
    expect(mayStillSend(numbers, one.e164)).toBe('yes');
  });
});
