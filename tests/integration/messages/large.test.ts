import { describe, expect, it } from 'vitest';
import type { PastMessage } from '#simulator/messages/message-input.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import { day, hour, messagesHarness, minute, type MessagesHarness } from './harness.ts';

const direct = '+16505550142';
const anna = '+14155550100';
const start = Date.UTC(2026, 10, 20, 10, 30);

const inbound = (at: number, index: number): PastMessage => ({
  direction: 'Inbound',
  from: `+1415555${String(100 + (index % 90)).padStart(4, '0')}`,
  to: direct,
  text: `Text ${index}`,
  at,
  readStatus: 'Unread',
});

const unread = (world: MessagesHarness): number => world.state().unread;

describe('a store with very many texts', () => {
  it('is read without the window being told more than four times a second', async () => {
    const world = await messagesHarness({
      before(simulator) {
        simulator.seedMessages(
          Array.from({ length: 3_000 }, (_each, index) => inbound(start - 20 * day + index * 1_000, index)),
        );
      },
    });
    // RingCentral gives what it gives; here it keeps to what was asked for.
    expect(unread(world)).toBe(1_000);
    const told = world.changes.filter(({ type }) => type === 'messages').length;
    expect(told).toBeLessThanOrEqual(2);
    await world.pass(1_000);
    const last = world.changes.findLast((change) => change.type === 'messages');
    expect(last?.messages).toEqual(world.state());
  });

  it('has no hole after a token was refused', async () => {
    const world = await messagesHarness();
    await world.pass(minute);
    world.messages.rest();
    await world.pass(12 * hour);
    world.simulator.expireSyncTokens();
    const since = world.time.clock.now() - 11 * hour;
    world.simulator.seedMessages(
      Array.from({ length: 1_250 }, (_each, index) => inbound(since + index * 20_000, index)),
    );
    world.messages.wake();
    await world.pass(2 * minute);
    expect(unread(world)).toBe(1_250);
    expect(new Set(world.arrived()).size).toBe(1_250);
    expect(world.arrived()).toHaveLength(1_250);
  });

  it('is not told of what came more than a day ago', async () => {
    const world = await messagesHarness();
    world.messages.rest();
    await world.pass(day);
    world.simulator.inbound({ from: anna, to: direct, text: 'Monday' });
    await world.pass(2 * day);
    world.simulator.inbound({ from: anna, to: direct, text: 'Thursday' });
    world.messages.wake();
    await world.pass(minute);
    expect(unread(world)).toBe(2);
    expect(world.arrived()).toEqual(['Thursday']);
  });
});

describe('events of texts that come in a row', () => {
  it('cost a few requests, and every text is told at once', async () => {
    const world = await messagesHarness();
    await world.pass(minute);
    const before = world.asked().length;
    for (let index = 0; index < 40; index += 1) {
      world.simulator.inbound({ from: anna, to: direct, text: `Row ${index}` });
    }
    await world.settle();
    expect(world.arrived()).toHaveLength(40);
    await world.pass(minute);
    expect(world.asked().length - before).toBeLessThanOrEqual(3);
    const page = unwrap(world.messages.page({ number: null, filter: 'unread', offset: 0, limit: 10 }));
    expect(page.rows[0]?.unread).toBe(40);
  });
});
