import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRequestBudget } from '#main/lib/request-budget.ts';

describe('the budget of requests', () => {
  it('lets so many go at once and the next one a minute after the end of the first', () => {
    let now = 1_000_000;
    const budget = createRequestBudget(2, { now: () => now });
    const endFirst = budget.begin();
    now += 500;
    endFirst();
    expect(budget.wait()).toBe(0);
    budget.begin()();
    expect(budget.wait()).toBe(60_000);
    now += 59_999;
    expect(budget.wait()).toBe(1);
    now += 1;
    expect(budget.wait()).toBe(0);
  });

  it('counts a request that is still under way, however long it takes', () => {
    let now = 0;
    const budget = createRequestBudget(1, { now: () => now });
    const end = budget.begin();
    now = 600_000;
    expect(budget.wait()).toBe(60_000);
    end();
    expect(budget.wait()).toBe(60_000);
    now += 60_000;
    expect(budget.wait()).toBe(0);
  });

  it('waits a minute and not a day when the clock is set back by a day', () => {
    let now = 200_000_000;
    const budget = createRequestBudget(1, { now: () => now });
    budget.begin()();
    now -= 86_400_000;
    expect(budget.wait()).toBe(60_000);
    now += 60_000;
    expect(budget.wait()).toBe(0);
  });

  it('never has more than its number of arrivals in any minute, whenever the requests arrive', () => {
    const request = fc.record({
      pause: fc.nat(20_000),
      way: fc.nat(5_000),
      wayBack: fc.nat(5_000),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.array(request, { maxLength: 60 }), (most, requests) => {
        let now = 0;
        const budget = createRequestBudget(most, { now: () => now });
        const arrivals: number[] = [];
        for (const { pause, way, wayBack } of requests) {
          now += pause;
          now += budget.wait();
          const end = budget.begin();
          arrivals.push(now + way);
          now += way + wayBack;
          end();
        }
        for (const start of arrivals) {
          const inItsMinute = arrivals.filter((at) => at >= start && at < start + 60_000);
          expect(inItsMinute.length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
