import { describe, expect, it } from 'vitest';
import type { PastMessage } from '#simulator/messages/message-input.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import { day, messagesHarness, type MessagesHarness } from './harness.ts';

const direct = '+16505550142';
const anna = '+14155550100';
const ben = '+14155550101';
const key = `${direct} ${anna}`;
const today = Date.UTC(2026, 10, 20, 9);

const past = (from: string, daysAgo: number, text: string): PastMessage => ({
  direction: 'Inbound',
  from,
  to: direct,
  text,
  at: today - daysAgo * day,
});

const olderOf = (world: MessagesHarness): string =>
  unwrap(world.messages.thread({ conversation: key, before: null, limit: 50 })).older;

describe('texts from before the first sync', () => {
  it('come from RingCentral page by page, until there are no more, and nobody is told', async () => {
    const many = Array.from({ length: 250 }, (_each, index) => past(anna, 40 + index / 100, `${index}`));
    const world = await messagesHarness({
      before(simulator) {
        simulator.seedMessages([past(anna, 1, 'New'), past(ben, 45, 'From Ben'), ...many]);
      },
    });
    expect(world.texts()).toEqual(['New']);
    expect(olderOf(world)).toBe('at-ringcentral');
    expect(unwrap(await world.messages.loadOlder(key))).toEqual({ added: 99, older: 'at-ringcentral' });
    expect(unwrap(await world.messages.loadOlder(key))).toEqual({ added: 99, older: 'at-ringcentral' });
    expect(unwrap(await world.messages.loadOlder(key))).toEqual({ added: 52, older: 'none' });
    expect(world.texts()).toHaveLength(251);
    expect(olderOf(world)).toBe('here');
    expect(world.arrived()).toEqual([]);
  });

  it('end with what RingCentral has', async () => {
    const world = await messagesHarness({
      before(simulator) {
        simulator.seedMessages([past(anna, 1, 'New')]);
      },
    });
    expect(unwrap(await world.messages.loadOlder(key))).toEqual({ added: 0, older: 'none' });
    expect(olderOf(world)).toBe('none');
  });

  it('of a conversation of which nothing is here are found by the other’s number', async () => {
    const world = await messagesHarness({
      before(simulator) {
        simulator.seedMessages([past(anna, 50, 'Long ago')]);
      },
    });
    expect(unwrap(await world.messages.loadOlder(key))).toEqual({ added: 1, older: 'none' });
    expect(world.texts()).toEqual(['Long ago']);
  });

  it('are an error that says so when RingCentral cannot be reached', async () => {
    const world = await messagesHarness();
    await world.simulator.setNetworkDown(true);
    expect(await world.messages.loadOlder(key)).toMatchObject({ ok: false, error: { code: 'offline' } });
    expect(olderOf(world)).toBe('at-ringcentral');
  });
});
