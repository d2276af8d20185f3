import { describe, expect, it } from 'vitest';
import { messagesHarness, minute } from './harness.ts';

const direct = '+16505550142';
const anna = '+14155550100';

describe('another person on the same computer', () => {
  it('sees nothing of the first one, and nothing that was on its way for them', async () => {
    const world = await messagesHarness();
    world.simulator.inbound({ from: anna, to: direct, text: 'For Nora alone' });
    await world.pass(minute);
    expect(world.texts()).toEqual(['For Nora alone']);
    const told = world.changes.length;
    world.messages.sync();
    world.messages.open({ ...world.person, extensionId: '99', name: 'Somebody else' });
    expect(world.texts()).toEqual([]);
    expect(world.state()).toMatchObject({ unread: 0, unreadByNumber: {} });
    world.messages.close();
    await world.settle();
    expect(world.changes.slice(told).some(({ type }) => type === 'arrived')).toBe(false);
    world.messages.open(world.person);
    expect(world.texts()).toEqual(['For Nora alone']);
  });

  it('gets no event of the first one’s connection', async () => {
    const world = await messagesHarness();
    world.messages.close();
    world.simulator.inbound({ from: anna, to: direct, text: 'Too late' });
    await world.settle();
    expect(world.arrived()).toEqual([]);
    expect(world.state()).toMatchObject({ live: 'off', unread: 0 });
    expect(world.simulator.state().sockets.open).toBe(0);
  });
});

describe('a start without a network', () => {
  it('shows what is here, and catches up when there is one', async () => {
    const world = await messagesHarness();
    world.simulator.inbound({ from: anna, to: direct, text: 'Yesterday' });
    await world.pass(minute);
    world.messages.close();
    world.isOnline = false;
    await world.simulator.setNetworkDown(true);
    await world.restart();
    expect(world.texts()).toEqual(['Yesterday']);
    expect(world.state()).toMatchObject({ live: 'off', firstSync: false, unread: 1 });
    world.simulator.inbound({ from: anna, to: direct, text: 'Today' });
    await world.pass(10 * minute);
    await world.simulator.setNetworkDown(false);
    world.isOnline = true;
    world.messages.wake();
    await world.pass(minute);
    expect(world.texts()).toEqual(['Yesterday', 'Today']);
    expect(world.arrived()).toEqual(['Yesterday', 'Today']);
    expect(world.state().live).toBe('live');
  });

  it('a first sync that fails is tried again by itself', async () => {
    const world = await messagesHarness({
      before(simulator) {
        simulator.inbound({ from: anna, to: direct, text: 'Here' });
        simulator.faults.add({
          method: 'GET',
          path: '/restapi/v1.0/account/~/extension/~/message-sync',
          times: 3,
          act: { kind: 'answer', status: 503 },
        });
      },
    });
    expect(world.state()).toMatchObject({ firstSync: true, error: { code: 'server-error' } });
    await world.pass(2 * minute);
    expect(world.texts()).toEqual(['Here']);
    expect(world.state()).toMatchObject({ firstSync: false, error: null });
  });

  it('a wait that RingCentral asks for is kept', async () => {
    const world = await messagesHarness({
      before(simulator) {
        simulator.faults.add({
          method: 'GET',
          path: '/restapi/v1.0/account/~/extension/~/message-sync',
          times: 1,
          act: { kind: 'answer', status: 429, headers: { 'retry-after': '50' } },
        });
      },
    });
    const before = world.asked().length;
    world.messages.sync();
    await world.pass(49_000);
    expect(world.asked()).toHaveLength(before);
    await world.pass(5_000);
    expect(world.asked()).toHaveLength(before + 1);
  });
});
