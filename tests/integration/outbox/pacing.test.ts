import { describe, expect, it } from 'vitest';
import type { RateLimitReport } from '#domain/ports.ts';
import { createPacer, type Pacer } from '#main/outbox/line/pacer.ts';
import { createRateBook } from '#main/outbox/rate-book.ts';
import { createManualTime } from '#tests/support/manual-time.ts';
import { ann, dana, minute, outboxHarness, second, type OutboxHarness } from './harness.ts';

const report = (differences: Partial<RateLimitReport> = {}): RateLimitReport => ({
  group: 'medium',
  limit: 40,
  windowSeconds: 60,
  remaining: 39,
  ...differences,
});

/** Notes when each request goes; every text has a recipient of its own. */
function burst(made: OutboxHarness, texts: number): readonly number[] {
  const times: number[] = [];
  made.gateway.onRequest = () => times.push(made.time.clock.now());
  for (let text = 0; text < texts; text += 1) {
    made.enqueue(`+1650556${String(text).padStart(4, '0')}`, `text ${text}`);
  }
  return times;
}

const mostInAnyWindow = (times: readonly number[], window: number): number =>
  Math.max(0, ...times.map((end) => times.filter((time) => time > end - window && time <= end).length));

describe('a burst of texts', () => {
  it('goes as fast as RingCentral allows by default, and no faster', async () => {
    const made = await outboxHarness();
    const times = burst(made, 130);
    await made.time.pass(5 * minute);
    expect(times).toHaveLength(130);
    expect(mostInAnyWindow(times, minute)).toBe(40);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(3 * minute + second);
  });

  it('goes by the limit that RingCentral reports', async () => {
    const made = await outboxHarness();
    made.rateBook.report(report({ limit: 5, windowSeconds: 10, remaining: 5 }));
    const times = burst(made, 23);
    await made.time.pass(minute);
    expect(times).toHaveLength(23);
    expect(mostInAnyWindow(times, 10 * second)).toBe(5);
  });

  it('waits for what others have used up', async () => {
    const made = await outboxHarness();
    made.rateBook.report(report({ remaining: 2 }));
    const times = burst(made, 10);
    await made.time.pass(0);
    expect(times).toHaveLength(2);
    await made.time.pass(minute - second);
    expect(times).toHaveLength(2);
    await made.time.pass(2 * second);
    expect(times).toHaveLength(10);
  });

  it('goes no faster over a restart', async () => {
    const made = await outboxHarness();
    const times = burst(made, 60);
    await made.time.pass(10 * second);
    expect(times).toHaveLength(40);
    made.restart();
    await made.time.pass(49 * second);
    expect(times).toHaveLength(40);
    await made.time.pass(2 * second);
    expect(times).toHaveLength(60);
  });

  it('goes no faster when somebody signs out and in again', async () => {
    const made = await outboxHarness();
    const times = burst(made, 60);
    await made.time.pass(10 * second);
    void made.outbox.close();
    made.outbox.open(ann);
    await made.time.pass(49 * second);
    expect(times).toHaveLength(40);
    await made.time.pass(2 * second);
    expect(times).toHaveLength(60);
  });

  it.each([-86_400_000, 86_400_000])(
    'does not stand still after the clock was set by %i ms',
    async (jump) => {
      const made = await outboxHarness();
      const times = burst(made, 41);
      await made.time.pass(0);
      made.clockPutForward = jump;
      made.restart();
      made.enqueue(dana, 'fresh');
      await made.time.pass(2 * minute);
      expect(made.stateOf('fresh')).toBe('sent');
      expect(mostInAnyWindow(times, minute)).toBeLessThanOrEqual(42);
    },
  );

  it('is not held by the report of another group', async () => {
    const made = await outboxHarness();
    made.rateBook.report(report({ group: 'light', limit: 50, remaining: 0 }));
    const times = burst(made, 3);
    await made.time.pass(0);
    expect(times).toHaveLength(3);
  });
});

describe('the pacer', () => {
  interface Paced {
    readonly pacer: Pacer;
    readonly pass: (milliseconds: number) => Promise<void>;
    readonly report: (differences: Partial<RateLimitReport>) => void;
  }
  const paced = (earlier: readonly number[] = []): Paced => {
    const time = createManualTime(0);
    const rateBook = createRateBook(time.clock);
    return {
      pacer: createPacer({ lastReport: () => rateBook.last('medium'), earlier, monotonic: time.clock }),
      pass: (milliseconds) => time.pass(milliseconds),
      report: (differences) => rateBook.report(report({ limit: 4, windowSeconds: 10, ...differences })),
    };
  };

  it('counts our own request once, although the report counts it as well', async () => {
    const { pacer, pass, report: tell } = paced();
    tell({ remaining: 4 });
    for (let request = 1; request <= 3; request += 1) {
      expect(pacer.wait()).toBe(0);
      tell({ remaining: 4 - request });
      pacer.requestEnded();
      await pass(second);
    }
    expect(pacer.wait()).toBe(0);
    tell({ remaining: 0 });
    pacer.requestEnded();
    // The first one ended three seconds ago.
    expect(pacer.wait()).toBe(7 * second + 50);
  });

  it('counts the requests of others from when they were seen', async () => {
    const { pacer, pass, report: tell } = paced();
    tell({ remaining: 1 });
    expect(pacer.wait()).toBe(0);
    await pass(5 * second);
    tell({ remaining: 0 });
    expect(pacer.wait()).toBe(5 * second + 50);
    await pass(5 * second + 50);
    expect(pacer.wait()).toBe(0);
  });

  it('forgets the others once a report has them no more', async () => {
    const { pacer, pass, report: tell } = paced();
    tell({ remaining: 0 });
    expect(pacer.wait()).toBeGreaterThan(0);
    await pass(second);
    tell({ remaining: 4 });
    expect(pacer.wait()).toBe(0);
  });

  it('counts what an earlier run has sent by its age, and what it will have sent as just now', () => {
    const { pacer, report: tell } = paced([9 * second, 1 * second, -minute, 0]);
    tell({ remaining: 4 });
    expect(pacer.wait()).toBe(second + 50);
  });
});
