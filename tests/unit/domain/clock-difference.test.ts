import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterReading,
  differenceToTell,
  nothingRead,
  serverAheadBy,
  type ClockDifference,
  type ClockReading,
} from '#domain/clock-difference.ts';

const second = 1_000;
const minute = 60 * second;
const start = Date.UTC(2026, 10, 21, 9);

/** An answer that took so long, in the middle of which RingCentral wrote its time. */
function reading(aheadBy: number, askedAt = start, took = 200): ClockReading {
  const written = askedAt + took / 2 + aheadBy;
  return { askedAt, answeredAt: askedAt + took, serverTime: Math.floor(written / second) * second };
}

const after = (...readings: readonly ClockReading[]): ClockDifference =>
  readings.reduce(afterReading, nothingRead);

/** What is told after each answer. */
function tellings(...readings: readonly ClockReading[]): readonly number[] {
  let difference = nothingRead;
  let told = 0;
  return readings.map((each) => {
    difference = afterReading(difference, each);
    told = differenceToTell(difference, told);
    return told;
  });
}

const inMinutes = (difference: number): number => Math.round(difference / minute);

describe('the difference of the clocks', () => {
  it('is not known before two answers agree', () => {
    expect(serverAheadBy(nothingRead)).toBeNull();
    expect(serverAheadBy(after(reading(12 * minute)))).toBeNull();
    expect(serverAheadBy(after(reading(12 * minute), reading(3 * minute)))).toBeNull();
    expect(serverAheadBy(after(reading(12 * minute), reading(12 * minute)))).not.toBeNull();
  });

  it.each<[string, number, number]>([
    ['none', 0, 0],
    ['half a second', 500, 0],
    ['50 seconds', 50 * second, 0],
    ['a minute, as far as one can see', minute, 0],
    ['minus a minute', -minute, 0],
    ['two minutes', 2 * minute, 2],
    ['twelve minutes', 12 * minute, 12],
    ['minus twelve minutes', -12 * minute, -12],
    ['three hours', 180 * minute, 180],
    ['minus two days', -2880 * minute, -2880],
  ])('of %s (%i ms) is told as %i minutes', (_what, aheadBy, told) => {
    expect(tellings(reading(aheadBy), reading(aheadBy)).map(inMinutes)).toEqual([0, told]);
  });

  it('is not changed by one odd answer, nor by two that agree with nothing', () => {
    const good = reading(0);
    const odd = reading(12 * minute);
    expect(tellings(good, good, odd, good, odd, good)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(tellings(good, good, odd, reading(-5 * minute), odd, good)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(tellings(odd, odd, good, odd).map(inMinutes)).toEqual([0, 12, 12, 12]);
  });

  it('is another one as soon as two answers in a row say so', () => {
    const right = reading(0);
    const wrong = reading(-7 * minute);
    expect(tellings(right, right, wrong, wrong, wrong, right, right).map(inMinutes)).toEqual([
      0, 0, 0, -7, -7, -7, 0,
    ]);
  });

  it('says nothing of an answer that took as long as the clocks are apart', () => {
    const slow = reading(-50 * second, start, 100 * second);
    expect(tellings(slow, slow)).toEqual([0, 0]);
    expect(serverAheadBy(after(slow, slow))).toBe(0);
  });

  it('is not read from an answer during which the own clock was put back', () => {
    const back = { askedAt: start, answeredAt: start - minute, serverTime: start };
    expect(after(back, back)).toEqual(nothingRead);
  });

  it('is told by the same number while it drifts a little, and near the threshold as well', () => {
    const told = tellings(...[61_500, 61_500, 60_800, 60_100, 59_800].map((aheadBy) => reading(aheadBy)));
    expect(new Set(told.slice(1)).size).toBe(1);
    expect(told[1]).toBeGreaterThan(minute);
  });
});

describe('whatever the clocks, the answers and their times', () => {
  const answers = fc.array(
    fc.record({
      askedAt: fc.integer({ min: start, max: start + 3_600_000 }),
      took: fc.integer({ min: 0, max: 30_000 }),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 2, maxLength: 12 },
  );
  const readAll = (aheadBy: number, all: typeof answers extends fc.Arbitrary<infer Value> ? Value : never) =>
    all.map(({ askedAt, took, place }): ClockReading => {
      const written = askedAt + Math.round(took * place) + aheadBy;
      return { askedAt, answeredAt: askedAt + took, serverTime: Math.floor(written / second) * second };
    });
  const differences = fc.integer({ min: -2 * 86_400_000, max: 2 * 86_400_000 });

  it('the real difference is within what is known', () => {
    fc.assert(
      fc.property(differences, answers, (aheadBy, all) => {
        const { known } = after(...readAll(aheadBy, all));
        expect(known).not.toBeNull();
        expect(aheadBy).toBeGreaterThanOrEqual(known?.least ?? Infinity);
        expect(aheadBy).toBeLessThanOrEqual(known?.most ?? -Infinity);
      }),
    );
  });

  it('nothing is told of less than a minute, and more than the answers leave open is told', () => {
    fc.assert(
      fc.property(differences, answers, (aheadBy, all) => {
        const told = tellings(...readAll(aheadBy, all)).at(-1) ?? 0;
        const open = Math.min(...all.map(({ took }) => took)) + second;
        if (Math.abs(aheadBy) <= minute) expect(told).toBe(0);
        if (Math.abs(aheadBy) > minute + open) expect(Math.sign(told)).toBe(Math.sign(aheadBy));
        if (told !== 0) expect(Math.abs(told - aheadBy)).toBeLessThan(32_000);
      }),
    );
  });
});
