import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSendLimit, nextFreeTime, type RateLimit } from '#domain/outbox/pacing.ts';

const now = 1_000_000;
const twoPerTenSeconds: RateLimit = { limit: 2, windowSeconds: 10 };

describe('when the next request may go', () => {
  it('is at once while the window has room', () => {
    expect(nextFreeTime(defaultSendLimit, [], now)).toBe(now);
    expect(nextFreeTime(twoPerTenSeconds, [now - 1], now)).toBe(now);
    expect(nextFreeTime(twoPerTenSeconds, [now - 10_050, now - 1], now)).toBe(now);
  });

  it('is when the oldest that fills it has left it', () => {
    expect(nextFreeTime(twoPerTenSeconds, [now - 4_000, now - 9_000], now)).toBe(now + 1_050);
    expect(nextFreeTime(twoPerTenSeconds, [now - 4_000, now - 9_000, now - 3_000], now)).toBe(now + 6_050);
  });

  it('is never held by times that are still to come', () => {
    expect(nextFreeTime(twoPerTenSeconds, [now + 1, now + 86_400_000], now)).toBe(now);
  });

  it('comes for a limit that says nothing at all as for one of one', () => {
    expect(nextFreeTime({ limit: 0, windowSeconds: 10 }, [now], now)).toBe(now + 10_050);
    expect(nextFreeTime({ limit: 0, windowSeconds: 10 }, [], now)).toBe(now);
  });

  it('lets no more than the limit go in any window, and never waits for longer than one', () => {
    const limits = fc.record({
      limit: fc.integer({ min: 1, max: 8 }),
      windowSeconds: fc.integer({ min: 1, max: 90 }),
    });
    const gaps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(limits, gaps, (rate, waits) => {
        const window = rate.windowSeconds * 1_000;
        const sent: number[] = [];
        let clock = now;
        for (const wait of waits) {
          clock += wait;
          const free = nextFreeTime(rate, sent, clock);
          expect(free).toBeGreaterThanOrEqual(clock);
          expect(free - clock).toBeLessThanOrEqual(window + 50);
          clock = free;
          sent.push(clock);
          expect(sent.filter((time) => time > clock - window).length).toBeLessThanOrEqual(rate.limit);
        }
      }),
    );
  });
});
