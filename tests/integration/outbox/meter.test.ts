import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SendMeter } from '#contract/send-rate.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import {
  ambiguous,
  ben,
  ann,
  dana,
  hour,
  id,
  minute,
  outboxHarness,
  refused,
  ruth,
  second,
} from './harness.ts';
import { busy, virginia, type OutboxHarness } from './harness.ts';

const report = { group: 'medium', limit: 40, windowSeconds: 60 };
const told = ({ summaries }: OutboxHarness): readonly SendMeter[] =>
  summaries.flatMap((change) => (change.type === 'rate' ? [change.rate] : []));

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the window of RingCentral', () => {
  it('is unknown until it says something', async () => {
    const made = await outboxHarness();
    expect(made.outbox.rate()).toEqual({ rate: null, sentToday: {} });
  });

  it('is what the headers of its group said last, with the time of day', async () => {
    const made = await outboxHarness();
    made.clockPutForward = hour;
    made.rateBook.report({ ...report, remaining: 9 });
    const at = made.clock.now();
    await made.time.pass(minute);
    made.rateBook.report({ ...report, group: 'light', limit: 50, remaining: 1 });
    const rate = { used: 31, limit: 40, windowSeconds: 60, at };
    expect(made.outbox.rate().rate).toEqual(rate);
    expect(told(made).at(-1)?.rate).toEqual(rate);
  });

  it('is told at most once a second, and the last word always', async () => {
    const made = await outboxHarness();
    await made.time.pass(minute);
    made.summaries.length = 0;
    for (let remaining = 39; remaining >= 10; remaining -= 1) {
      made.rateBook.report({ ...report, remaining });
      await made.time.pass(100);
    }
    await made.time.pass(minute);
    expect(told(made).length).toBeLessThanOrEqual(4);
    expect(told(made).length).toBeGreaterThan(1);
    expect(told(made).at(-1)?.rate?.used).toBe(30);
  });

  it('is a person’s own', async () => {
    const made = await outboxHarness();
    made.rateBook.report({ ...report, remaining: 9 });
    await made.time.pass(minute);
    made.outbox.open(ben);
    expect(made.outbox.rate().rate).toBeNull();
    await made.outbox.close();
    made.rateBook.report({ ...report, remaining: 9 });
    made.outbox.open(ann);
    expect(made.outbox.rate().rate).toBeNull();
  });
});

describe('what was sent today', () => {
  it('are the texts that went or may have, by their number', async () => {
    const made = await outboxHarness();
    made.gateway.script({ kind: 'accepted', serverId: '1' }, refused, busy, ambiguous);
    made.enqueue(dana, 'went');
    made.enqueue(ruth, 'refused');
    made.enqueue('+16505550144', 'not taken');
    made.enqueue('+16505550145', 'lost');
    const elsewhere = { id: id(80), from: '+16505550199', to: dana, text: 'elsewhere' };
    unwrap(made.outbox.commands.enqueue(textsToSend(elsewhere)));
    for (let turn = 0; turn < 5; turn += 1) await made.time.pass(0);
    expect(made.sentWords()).toHaveLength(5);
    expect(made.outbox.rate().sentToday).toEqual({ [virginia]: 2, '+16505550199': 1 });
  });

  it.each(['America/Los_Angeles', 'Asia/Kolkata'])(
    'begins anew at midnight in %s, and says so',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      const made = await outboxHarness();
      made.enqueue(dana, 'one');
      await made.time.pass(second);
      expect(told(made).at(-1)?.sentToday).toEqual({ [virginia]: 1 });
      const untilMidnight = new Date(made.clock.now()).setHours(24, 0, 0, 0) - made.clock.now();
      await made.time.pass(untilMidnight - 1);
      expect(made.outbox.rate().sentToday).toEqual({ [virginia]: 1 });
      await made.time.pass(1);
      expect(told(made).at(-1)?.sentToday).toEqual({});
    },
  );

  it('are still counted after a restart, and nobody else’s', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'one');
    await made.time.pass(second);
    made.restart();
    expect(made.outbox.rate().sentToday).toEqual({ [virginia]: 1 });
    made.outbox.open(ben);
    expect(made.outbox.rate().sentToday).toEqual({});
  });
});
