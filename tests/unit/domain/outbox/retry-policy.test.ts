import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { penaltyDelay, retryDelay } from '#domain/outbox/retry-policy.ts';

describe('when a text that did not go is tried again', () => {
  it.each([
    [1, 2_000],
    [2, 4_000],
    [3, 8_000],
    [7, 128_000],
    [8, 256_000],
    [9, 300_000],
    [5_000, 300_000],
  ])('after attempt %i at most %i ms later', (attempts, longest) => {
    expect(retryDelay(attempts, null, 1)).toBe(longest);
    expect(retryDelay(attempts, null, 0.5)).toBe(longest / 2);
    expect(retryDelay(attempts, null, 0)).toBe(0);
  });

  it("lets RingCentral's own word win, with a second added", () => {
    expect(retryDelay(1, 60, 0.5)).toBe(61_000);
    expect(retryDelay(8, 0, 0.5)).toBe(1_000);
  });

  it('never waits longer than five minutes by itself, nor less than nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, random) => {
        const delay = retryDelay(attempts, null, random);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(300_000);
      }),
    );
  });
});

describe('how long everything pauses after a 429', () => {
  it('as long as RingCentral says and a second more', () => expect(penaltyDelay(60)).toBe(61_000));
  it('30 seconds and one more when it says nothing', () => expect(penaltyDelay(null)).toBe(31_000));
});
