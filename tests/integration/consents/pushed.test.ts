import { describe, expect, it } from 'vitest';
import type { ConsentAnswer } from '#domain/consent/consent-fact.ts';
import { colleagues, consentsHarness, desk, minute, optOut, owen, ruth } from './harness.ts';

const second = 1_000;
const other = '+15035550110';
const read = { kind: 'read', records: [], unclear: [] } as const;

describe('an opt-out that RingCentral pushes', () => {
  it('is known at once and told, and nobody is asked for it', async () => {
    const world = consentsHarness();
    world.consents.check(desk, [ruth]);
    await world.time.pass(second);
    world.told.length = 0;
    const at = world.time.clock.now();
    world.consents.changed([{ number: desk, person: ruth, record: optOut(ruth, at) }]);
    expect(world.told).toMatchObject([
      { number: desk, person: ruth, status: 'opted-out', how: 'carrier', at },
    ]);
    await world.time.pass(5 * minute);
    expect(world.asked).toHaveLength(1);
    world.restart();
    expect(world.consents.optedOut(desk, [ruth, owen])).toEqual([ruth]);
  });

  it('ends again with what is pushed later, and not with what is pushed late', () => {
    const world = consentsHarness();
    const now = world.time.clock.now();
    const optIn = (at: number): ReturnType<typeof optOut> => ({ ...optOut(ruth, at), opted: 'in' });
    world.consents.changed([{ number: desk, person: ruth, record: optOut(ruth, now - 5) }]);
    world.consents.changed([{ number: desk, person: ruth, record: optIn(now - 9) }]);
    expect(world.consents.optedOut(desk, [ruth])).toEqual([ruth]);
    world.consents.changed([{ number: desk, person: ruth, record: optIn(now - 1) }]);
    expect(world.statusOf(ruth)).toBe('no-opt-out');
  });

  it('is not undone by an answer that was on its way already, which is asked for once more', async () => {
    const world = consentsHarness();
    let answer = (_answer: ConsentAnswer): void => undefined;
    world.answer = () => new Promise((resolve) => (answer = resolve));
    world.consents.check(desk, [ruth, owen]);
    await world.time.pass(second);
    world.consents.changed([{ number: desk, person: ruth, record: optOut(ruth, world.time.clock.now()) }]);
    answer(read);
    await world.time.pass(0);
    await world.time.pass(second);
    expect(world.consents.optedOut(desk, [ruth, owen])).toEqual([ruth]);
    expect(world.asked.map(({ people }) => people)).toEqual([[ruth, owen], [ruth]]);
    answer({ ...read, records: [optOut(ruth, 7)] });
    await world.time.pass(0);
    expect(world.consents.optedOut(desk, [ruth, owen])).toEqual([ruth]);
  });

  it('is asked for where it makes no sense', async () => {
    const world = consentsHarness();
    world.consents.check(desk, [ruth]);
    await world.time.pass(second);
    world.answer = () => ({ ...read, records: [optOut(ruth, 7)] });
    world.consents.changed([{ number: desk, person: ruth, record: null }]);
    await world.time.pass(second);
    expect(world.asked).toHaveLength(2);
    expect(world.statusOf(ruth)).toBe('opted-out');
  });

  it('counts for every number of which something is kept when it is about the whole account', async () => {
    const world = consentsHarness();
    world.consents.check(desk, [ruth]);
    world.consents.check(other, [ruth]);
    world.consents.check(other, [owen]);
    await world.time.pass(second);
    world.consents.changed([{ number: null, person: ruth, record: optOut(ruth, world.time.clock.now()) }]);
    expect(world.consents.optedOut(desk, [ruth])).toEqual([ruth]);
    expect(world.consents.optedOut(other, [ruth, owen])).toEqual([ruth]);
  });

  it('counts for a pair that is being asked for, when it is about the whole account', async () => {
    const world = consentsHarness();
    let answer = (_answer: ConsentAnswer): void => undefined;
    world.answer = () => new Promise((resolve) => (answer = resolve));
    world.consents.check(desk, [ruth]);
    await world.time.pass(second);
    world.consents.changed([{ number: null, person: ruth, record: optOut(ruth, world.time.clock.now()) }]);
    answer(read);
    await world.time.pass(0);
    expect(world.consents.optedOut(desk, [ruth])).toEqual([ruth]);
  });

  it('is left where it is when it is about a number of somebody else', () => {
    const world = consentsHarness();
    world.consents.changed([{ number: colleagues, person: ruth, record: optOut(ruth, 7) }]);
    expect(world.told).toEqual([]);
    expect(world.database.rows('SELECT person FROM consent_pair')).toEqual([]);
  });
});
