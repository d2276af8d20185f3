import { describe, expect, it } from 'vitest';
import { createOutboxStore } from '#main/outbox/store/outbox-store.ts';
import { sampleText } from '#tests/support/sample-text.ts';
import { ambiguous, dana, day, hour, id, minute, outboxHarness, ruth, virginia } from './harness.ts';
import { unwrap } from '#tests/support/unwrap.ts';

const many = 10_000;

describe('ten thousand texts', () => {
  it.each<[string, (text: number) => string]>([
    ['in one conversation', () => dana],
    ['in as many conversations', (text) => `+1650${String(text).padStart(7, '0')}`],
  ])(
    '%s keep neither each other nor the window waiting',
    async (_how, recipient) => {
      const made = await outboxHarness();
      const { database, time, gateway } = made;
      const now = time.clock.now();
      const store = createOutboxStore({ database, clock: time.clock, logger: made.logger });
      const first = { from: virginia, createdAt: now, wantedAt: now, dueAt: now };
      store.transaction(() => {
        for (let text = 0; text < many; text += 1) {
          store.insert(sampleText({ ...first, id: id(text + 1_000), to: [recipient(text)] }));
        }
      });
      expect(made.enqueue(ruth, 'one more').ok).toBe(true);
      expect(made.outbox.reading.counts().waiting).toBe(many + 1);
      expect(unwrap(made.outbox.reading.page(9_990, 20))).toMatchObject({
        total: many + 1,
        rows: { length: 11 },
      });
      await time.pass(minute);
      expect(gateway.requests).toHaveLength(40);
      gateway.script(ambiguous);
      await time.pass(1_000);
      expect(made.outbox.reading.counts()).toMatchObject({ unsure: 1 });

      void made.outbox.close();
      await time.pass(2 * hour);
      made.restart();
      await time.pass(0);
      // Every one of them asks now, but for those that have gone and the one of which nobody knows.
      const left = many + 1 - gateway.requests.length;
      expect(made.outbox.reading.counts()).toMatchObject({ waiting: left, needUser: left });
      await time.pass(day);
      expect(made.outbox.reading.counts()).toMatchObject({ waiting: 0, drafts: left });
    },
    120_000,
  );
});
