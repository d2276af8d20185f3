import { describe, expect, it } from 'vitest';
import { appError } from '#domain/app-error.ts';
import { ann, ben } from '#tests/support/people.ts';
import { consentsHarness, desk, minute, optOut, owen, ruth } from './harness.ts';

const second = 1_000;
const manyPeople = (count: number): readonly string[] =>
  Array.from({ length: count }, (_each, place) => `+1510555${String(place).padStart(4, '0')}`);
const unanswered = { kind: 'not-answered', error: appError('server-error') } as const;

describe('asking RingCentral who opted out', () => {
  it('answers at once, in the order of the question, and tells what RingCentral says behind it', async () => {
    const world = consentsHarness();
    world.answer = () => ({ kind: 'read', records: [optOut(ruth, 5)], unclear: [] });
    expect(
      world.consents.check(desk, [owen, ruth]).map(({ person, status, why }) => [person, status, why]),
    ).toEqual([
      [owen, 'not-checked', 'not-asked'],
      [ruth, 'not-checked', 'not-asked'],
    ]);
    await world.time.pass(second);
    expect(world.told.map(({ person, status }) => [person, status])).toEqual([
      [owen, 'no-opt-out'],
      [ruth, 'opted-out'],
    ]);
    expect(world.consents.check(desk, [ruth])).toMatchObject([
      { status: 'opted-out', how: 'carrier', at: 5 },
    ]);
    expect(world.consents.optedOut(desk, [owen, ruth])).toEqual([ruth]);
  });

  it('asks for several people at once, and for more than twenty in turn', async () => {
    const world = consentsHarness();
    const people = manyPeople(45);
    for (const person of people) world.consents.check(desk, [person]);
    await world.time.pass(second);
    expect(world.asked.map(({ people: of }) => of.length)).toEqual([20, 20, 5]);
    expect(world.asked.flatMap(({ people: of }) => of)).toEqual(people);
  });

  it('asks first for the number that was wanted last', async () => {
    const world = consentsHarness();
    const other = '+16505550199';
    world.consents.check(desk, manyPeople(200));
    await world.time.pass(second);
    expect(world.asked).toHaveLength(6);
    world.consents.check(other, [owen]);
    await world.time.pass(minute);
    expect(world.asked[6]).toMatchObject({ number: other, people: [owen] });
    await world.time.pass(minute);
    expect(new Set(world.asked.flatMap(({ people }) => people)).size).toBe(201);
  });

  it('never asks more than six times a minute, whatever is wanted', async () => {
    const world = consentsHarness();
    for (let number = 0; number < 20; number += 1) {
      world.consents.check(`+165055501${String(number).padStart(2, '0')}`, [ruth]);
    }
    await world.time.pass(10 * minute);
    expect(world.asked).toHaveLength(20);
    for (const { at } of world.asked) {
      const within = world.asked.filter((other) => other.at >= at && other.at < at + minute);
      expect(within.length).toBeLessThanOrEqual(6);
    }
  });

  it('does not ask again for ten minutes, however often it is looked at', async () => {
    const world = consentsHarness();
    for (let look = 0; look < 60; look += 1) {
      world.consents.check(desk, [ruth]);
      await world.time.pass(9 * second);
    }
    expect(world.asked).toHaveLength(1);
    await world.time.pass(2 * minute);
    world.consents.check(desk, [ruth]);
    await world.time.pass(second);
    expect(world.asked).toHaveLength(2);
  });

  it('asks once for whom it is asking already', async () => {
    const world = consentsHarness();
    let answered = (): void => undefined;
    world.answer = () =>
      new Promise((resolve) => {
        answered = () => resolve({ kind: 'read', records: [], unclear: [] });
      });
    world.consents.check(desk, [ruth]);
    await world.time.pass(second);
    world.consents.check(desk, [ruth]);
    world.consents.check(desk, [ruth, owen]);
    await world.time.pass(second);
    answered();
    await world.time.pass(0);
    await world.time.pass(second);
    expect(world.asked.map(({ people }) => people)).toEqual([[ruth], [owen]]);
  });

  it('takes a refusal for an hour, and says so of everybody who was asked about', async () => {
    const world = consentsHarness();
    world.answer = () => ({ kind: 'not-permitted' });
    world.consents.check(desk, manyPeople(30));
    await world.time.pass(second);
    expect(world.asked).toHaveLength(1);
    expect(world.told).toHaveLength(30);
    expect(new Set(world.told.map(({ why }) => why))).toEqual(new Set(['not-permitted']));
    for (let look = 0; look < 58; look += 1) {
      world.consents.check(desk, [ruth]);
      await world.time.pass(minute);
    }
    expect(world.asked).toHaveLength(1);
    await world.time.pass(2 * minute);
    world.consents.check(desk, [ruth]);
    await world.time.pass(second);
    expect(world.asked).toHaveLength(2);
  });

  it('takes a refusal for the number that was asked about alone', async () => {
    const world = consentsHarness();
    const other = '+16505550199';
    world.answer = (number) =>
      number === desk ? { kind: 'not-permitted' } : { kind: 'read', records: [], unclear: [] };
    world.consents.check(desk, [ruth]);
    world.consents.check(other, [ruth]);
    await world.time.pass(second);
    expect(world.consents.check(desk, [ruth])).toMatchObject([{ why: 'not-permitted' }]);
    expect(world.consents.check(other, [ruth])).toMatchObject([{ status: 'no-opt-out' }]);
    world.consents.check(other, [owen]);
    await world.time.pass(second);
    expect(world.consents.check(other, [owen])).toMatchObject([{ status: 'no-opt-out' }]);
  });

  it('says that it could not be checked, and asks again after a minute when somebody looks', async () => {
    const world = consentsHarness();
    world.answer = () => unanswered;
    world.consents.check(desk, [ruth]);
    await world.time.pass(second);
    expect(world.told).toMatchObject([{ status: 'not-checked', why: 'unreachable' }]);
    world.consents.check(desk, [ruth]);
    await world.time.pass(30 * second);
    expect(world.asked).toHaveLength(1);
    await world.time.pass(minute);
    expect(world.asked).toHaveLength(1);
    world.answer = () => ({ kind: 'read', records: [], unclear: [] });
    world.consents.check(desk, [ruth]);
    await world.time.pass(second);
    expect(world.statusOf(ruth)).toBe('no-opt-out');
  });

  it('keeps what was known when RingCentral does not answer any more', async () => {
    const world = consentsHarness();
    world.consents.check(desk, [ruth]);
    await world.time.pass(minute);
    world.answer = () => unanswered;
    await world.time.pass(20 * minute);
    expect(world.statusOf(ruth)).toBe('no-opt-out');
    await world.time.pass(24 * 60 * minute);
    expect(world.consents.check(desk, [ruth])).toMatchObject([{ status: 'not-checked', why: 'unreachable' }]);
  });

  it('asks nothing while RingCentral cannot be reached, and all of it once it can', async () => {
    const world = consentsHarness();
    world.isOnline = false;
    expect(world.consents.check(desk, [ruth])).toMatchObject([{ status: 'not-checked', why: 'unreachable' }]);
    await world.time.pass(minute);
    expect(world.asked).toEqual([]);
    world.isOnline = true;
    world.consents.wake();
    await world.time.pass(second);
    expect(world.asked).toHaveLength(1);
    expect(world.statusOf(ruth)).toBe('no-opt-out');
  });

  it('waits as long as RingCentral asks for, and then asks for the same people', async () => {
    const world = consentsHarness();
    world.answer = () => ({ kind: 'rate-limited', retryAfterSeconds: 90 });
    world.consents.check(desk, [ruth]);
    await world.time.pass(second);
    world.answer = () => ({ kind: 'read', records: [optOut(ruth, 5)], unclear: [] });
    await world.time.pass(80 * second);
    expect(world.asked).toHaveLength(1);
    await world.time.pass(20 * second);
    expect(world.asked.map(({ people }) => people)).toEqual([[ruth], [ruth]]);
    expect(world.statusOf(ruth)).toBe('opted-out');
  });

  it('is not known of whom RingCentral says something that makes no sense, beside what does', async () => {
    const world = consentsHarness();
    const clear = '+12025550162';
    world.answer = () => ({ kind: 'read', records: [optOut(owen, 5)], unclear: [ruth, owen] });
    world.consents.check(desk, [ruth, owen, clear]);
    await world.time.pass(second);
    expect(world.consents.check(desk, [ruth, owen, clear])).toMatchObject([
      { status: 'not-checked', why: 'unreachable', checkedAt: null },
      { status: 'opted-out', checkedAt: null },
      { status: 'no-opt-out' },
    ]);
    await world.time.pass(30 * second);
    expect(world.asked).toHaveLength(1);
    await world.time.pass(minute);
    world.answer = () => ({ kind: 'read', records: [], unclear: [] });
    world.consents.check(desk, [ruth]);
    await world.time.pass(second);
    expect(world.statusOf(ruth)).toBe('no-opt-out');
  });

  it('tells only what changed', async () => {
    const world = consentsHarness();
    world.consents.check(desk, [ruth, owen]);
    await world.time.pass(11 * minute);
    world.told.length = 0;
    world.answer = () => ({ kind: 'read', records: [optOut(owen, 5)], unclear: [] });
    world.consents.check(desk, [ruth, owen]);
    await world.time.pass(second);
    expect(world.told.map(({ person, status }) => [person, status])).toEqual([[owen, 'opted-out']]);
  });

  it('drops an answer for whoever is signed in no more', async () => {
    const world = consentsHarness();
    let answered = (): void => undefined;
    world.answer = () =>
      new Promise((resolve) => {
        answered = () => resolve({ kind: 'read', records: [optOut(ruth, 5)], unclear: [] });
      });
    world.consents.check(desk, [ruth]);
    await world.time.pass(second);
    world.consents.open(ben);
    answered();
    await world.time.pass(0);
    await world.time.pass(second);
    expect(world.told).toEqual([]);
    world.consents.open(ann);
    expect(world.statusOf(ruth)).toBe('not-checked');
  });

  it('asks again after the session went, as soon as somebody is signed in', async () => {
    const world = consentsHarness();
    world.answer = () => ({ kind: 'session-gone' });
    world.consents.check(desk, [ruth]);
    await world.time.pass(60 * minute);
    expect(world.asked).toHaveLength(1);
    world.answer = () => ({ kind: 'read', records: [], unclear: [] });
    world.consents.open(ann);
    await world.time.pass(second);
    expect(world.statusOf(ruth)).toBe('no-opt-out');
  });

  it('knows nothing while nobody is signed in', async () => {
    const world = consentsHarness();
    world.consents.close();
    expect(world.consents.check(desk, [ruth])).toMatchObject([{ status: 'not-checked', why: 'not-asked' }]);
    await world.time.pass(minute);
    expect(world.asked).toEqual([]);
  });
});
