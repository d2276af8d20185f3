import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { hour, messagesHarness, minute, second, type MessagesHarness } from './harness.ts';

const direct = '+16505550142';
const anna = '+14155550100';

function hear(world: MessagesHarness, text: string, silent = false): string {
  return world.simulator.inbound({ from: anna, to: direct, text, silent }) ?? '';
}

const sockets = (world: MessagesHarness): { open: number; connections: number; recoveries: number } =>
  world.simulator.state().sockets;

describe('while the push connection is up', () => {
  it('a text is here and told at once, without a sync', async () => {
    const world = await messagesHarness();
    expect(world.state().live).toBe('live');
    hear(world, 'Hello');
    await world.settle();
    expect(world.arrived()).toEqual(['Hello']);
    expect(world.texts()).toEqual(['Hello']);
  });

  it('a change of another device is here within seconds', async () => {
    const world = await messagesHarness();
    const id = hear(world, 'Hello');
    await world.pass(5 * second);
    world.simulator.setMessage(id, { readStatus: 'Read' });
    await world.pass(5 * second);
    expect(world.state().unread).toBe(0);
  });

  it('an event that comes twice is told once', async () => {
    const world = await messagesHarness();
    world.simulator.sockets.change({ duplicateNext: 4 });
    hear(world, 'Hello');
    await world.pass(minute);
    expect(world.arrived()).toEqual(['Hello']);
  });

  it('an event that comes after the sync that knew of it is told once', async () => {
    const world = await messagesHarness();
    await world.pass(minute);
    world.simulator.sockets.change({ delayMs: 30 });
    hear(world, 'Hello');
    world.messages.sync();
    await world.settle();
    expect(world.arrived()).toEqual(['Hello']);
    await setTimeout(80);
    await world.pass(minute);
    expect(world.arrived()).toEqual(['Hello']);
  });

  it('an event that is lost is made up for within ten minutes', async () => {
    const world = await messagesHarness();
    await world.pass(minute);
    hear(world, 'Silent', true);
    await world.pass(10 * minute);
    expect(world.arrived()).toEqual(['Silent']);
  });

  it('looks for itself every ten minutes alone', async () => {
    const world = await messagesHarness();
    await world.pass(minute);
    const before = world.asked().length;
    await world.pass(hour);
    expect(world.asked().length - before).toBeLessThanOrEqual(7);
  });

  it('a change of the extension is told', async () => {
    const world = await messagesHarness();
    world.simulator.setAssignment({ phoneNumber: direct, sms: false });
    await world.settle();
    expect(world.changes).toContainEqual({ type: 'extension-changed' });
  });
});

describe('a connection that is lost', () => {
  it('is taken up again, with what came meanwhile, each text once', async () => {
    const world = await messagesHarness();
    await world.pass(2 * minute);
    world.simulator.sockets.drop();
    hear(world, 'Meanwhile');
    await world.settle();
    expect(world.state().live).toBe('connecting');
    await world.pass(10 * second);
    expect(world.state().live).toBe('live');
    expect(sockets(world)).toMatchObject({ open: 1, recoveries: 1 });
    await world.pass(minute);
    expect(world.arrived()).toEqual(['Meanwhile']);
  });

  it('is made anew after minutes, and a sync brings what came meanwhile', async () => {
    const world = await messagesHarness();
    await world.pass(2 * minute);
    world.simulator.sockets.change({ refuseConnections: true });
    world.simulator.sockets.drop();
    hear(world, 'Meanwhile');
    await world.pass(200 * second);
    expect(world.state().live).toBe('polling');
    expect(world.arrived()).toEqual(['Meanwhile']);
    world.simulator.sockets.change({ refuseConnections: false });
    hear(world, 'Later');
    await world.pass(2 * minute);
    expect(world.state().live).toBe('live');
    expect(sockets(world)).toMatchObject({ open: 1, recoveries: 0 });
    expect(world.arrived()).toEqual(['Meanwhile', 'Later']);
  });

  it('is subscribed anew when RingCentral does not take it up', async () => {
    const world = await messagesHarness();
    await world.pass(2 * minute);
    world.simulator.sockets.change({ refuseRecovery: true });
    world.simulator.sockets.drop();
    await world.pass(10 * second);
    hear(world, 'After');
    await world.settle();
    expect(world.state().live).toBe('live');
    expect(world.arrived()).toEqual(['After']);
  });

  it('costs RingCentral at most four tokens a minute', async () => {
    const world = await messagesHarness();
    world.simulator.sockets.change({ refuseConnections: true });
    world.simulator.sockets.drop();
    await world.pass(10 * minute);
    const tokens = world.simulator
      .state()
      .requests.filter(({ path }) => path.endsWith('/wstoken'))
      .map(({ time }) => Date.parse(time));
    expect(tokens.length).toBeGreaterThan(5);
    for (const start of tokens) {
      expect(tokens.filter((at) => at >= start && at < start + minute).length).toBeLessThanOrEqual(4);
    }
  });

  it('by silence is closed for idleness, and made again', async () => {
    const world = await messagesHarness();
    await world.pass(2 * minute);
    world.simulator.sockets.closeIdle();
    await world.pass(10 * second);
    hear(world, 'After');
    await world.settle();
    expect(world.arrived()).toEqual(['After']);
  });

  it('does not come about by silence, with which RingCentral is patient for half an hour', async () => {
    const world = await messagesHarness();
    await world.pass(hour);
    expect(sockets(world)).toMatchObject({ open: 1, connections: 1 });
  });
});

describe('a computer that sleeps', () => {
  it('has no connection, and what came meanwhile when it wakes', async () => {
    const world = await messagesHarness();
    world.messages.rest();
    await world.settle();
    expect(sockets(world).open).toBe(0);
    hear(world, 'At night');
    await world.pass(8 * hour);
    expect(world.arrived()).toEqual([]);
    world.messages.wake();
    await world.pass(10 * second);
    expect(world.state().live).toBe('live');
    expect(world.arrived()).toEqual(['At night']);
  });
});

describe('without a connection', () => {
  it('an app that may not have one asks every minute or two', async () => {
    const world = await messagesHarness({
      before(simulator) {
        simulator.sockets.change({ refuseConnections: true });
      },
    });
    hear(world, 'Hello');
    await world.pass(2 * minute);
    expect(world.state().live).toBe('polling');
    expect(world.arrived()).toEqual(['Hello']);
  });

  it('a person who may not read texts is told so', async () => {
    const world = await messagesHarness({
      before(simulator) {
        simulator.setMissingPermissions(['ReadMessages']);
      },
    });
    expect(world.state()).toMatchObject({
      error: { code: 'permission-missing' },
      syncedAt: null,
      live: 'polling',
    });
  });
});
