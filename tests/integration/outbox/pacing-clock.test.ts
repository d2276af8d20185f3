import { expect, it } from 'vitest';
import { createManualTime } from '#tests/support/manual-time.ts';
import { minute, outboxHarness, second } from './harness.ts';

const limit = 40;

it.each([0, 0.25, 0.5, 0.75])(
  'a place under the limit that becomes free while the outbox looks for it is taken at once (%f)',
  async (elapsed) => {
    let crept = 0;
    let creep = 0;
    let timeOfDay = createManualTime().clock;
    const clock = { now: () => Math.floor(timeOfDay.now()) };
    // Each look at the clock takes a while, as on a real computer.
    const now = (): number => timeOfDay.now() + (crept += creep);
    const { enqueue, gateway, outbox, time } = await outboxHarness({ clock, monotonic: { now } });
    timeOfDay = time.clock;
    for (let index = 0; index <= limit; index += 1) enqueue(`+1650555${1_000 + index}`, `text ${index}`);
    await time.pass(0);
    expect(gateway.requests).toHaveLength(limit);

    await time.pass(minute + 49);
    crept = elapsed;
    creep = 0.1;
    outbox.wake();
    await time.pass(second);
    expect(gateway.requests).toHaveLength(limit + 1);
  },
);
