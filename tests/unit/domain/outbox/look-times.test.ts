import { describe, expect, it } from 'vitest';
import { firstLookAt, isExtraLook, nextLookAt } from '#domain/outbox/look-times.ts';

describe('when a text whose answer got lost is looked for', () => {
  it('is 5 s, 30 s, 2 min and 10 min after the loss, and then no more', () => {
    const lostAt = 1_000_000;
    const times: number[] = [];
    for (let at: number | null = firstLookAt(lostAt); at !== null; at = nextLookAt(times.length, at)) {
      times.push(at);
    }
    expect(times.map((at) => at - lostAt)).toEqual([5_000, 30_000, 120_000, 600_000]);
  });

  it('keeps the distance to a look that came late', () => {
    expect(nextLookAt(1, 5_000_000)).toBe(5_025_000);
    expect(nextLookAt(9, 5_000_000)).toBeNull();
  });

  it.each([
    ['when it is time', 5_000, 5_000, false],
    ['late', 5_000, 9_000, false],
    ['although none is to come', null, 5_000, false],
    ['a little early', 5_001, 5_000, true],
    ['as early as can be', 485_000, 5_000, true],
    ['so early that the clock was put back', 485_001, 5_000, false],
  ])('and one that is made %s is an extra one or not', (_how, lookAt, lookedAt, isExtra) => {
    expect(isExtraLook(lookAt, lookedAt)).toBe(isExtra);
  });
});
