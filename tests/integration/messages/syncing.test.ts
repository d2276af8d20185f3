import { describe, expect, it } from 'vitest';
import { day, hour, messagesHarness, minute, second } from './harness.ts';

const direct = '+16505550142';
const anna = '+14155550100';

describe('the first sync', () => {
  it('brings what is in the store, tells of none of it, and ends the state of the first time', async () => {
    const world = await messagesHarness({
      before(simulator) {
        simulator.inbound({ from: anna, to: direct, text: 'Are you open today?' });
      },
    });
    expect(world.texts()).toEqual(['Are you open today?']);
    expect(world.arrived()).toEqual([]);
    expect(world.state()).toMatchObject({
      firstSync: false,
      unread: 1,
      unreadByNumber: { [direct]: 1 },
      error: null,
      syncedAt: world.time.clock.now(),
    });
    expect(world.asked()).toEqual(['~/message-sync FSync']);
  });

  it('asks for thirty days', async () => {
    const world = await messagesHarness({
      before(simulator) {
        const at = Date.UTC(2026, 10, 20);
        simulator.seedMessages([
          { direction: 'Inbound', from: anna, to: direct, text: 'In October', at: at - 40 * day },
          { direction: 'Inbound', from: anna, to: direct, text: 'In November', at: at - 20 * day },
        ]);
      },
    });
    expect(world.texts()).toEqual(['In November']);
  });

  it('keeps how many segments RingCentral counted', async () => {
    const long = 'a'.repeat(161);
    const world = await messagesHarness({
      before(simulator) {
        const at = Date.UTC(2026, 10, 20);
        simulator.seedMessages([{ direction: 'Outbound', from: direct, to: anna, text: long, at }]);
      },
    });
    expect(world.text(long).segments).toBe(2);
  });
});

describe('what comes later', () => {
  it('is found within two minutes, told once, and not told again after a start', async () => {
    const world = await messagesHarness();
    world.simulator.inbound({ from: anna, to: direct, text: 'Hello' });
    await world.pass(2 * minute);
    expect(world.texts()).toEqual(['Hello']);
    expect(world.arrived()).toEqual(['Hello']);
    await world.pass(10 * minute);
    await world.restart();
    await world.pass(10 * minute);
    expect(world.arrived()).toEqual(['Hello']);
    expect(new Set(world.asked().slice(1))).toEqual(new Set(['~/message-sync ISync']));
  });

  it('is deleted here when it is deleted there', async () => {
    const world = await messagesHarness();
    const id = world.simulator.inbound({ from: anna, to: direct, text: 'Forget this' }) ?? '';
    await world.pass(2 * minute);
    world.simulator.setMessage(id, { availability: 'Deleted' });
    await world.pass(2 * minute);
    expect(world.texts()).toEqual([]);
  });

  it('is read here when it is read there', async () => {
    const world = await messagesHarness();
    const id = world.simulator.inbound({ from: anna, to: direct, text: 'Read me' }) ?? '';
    await world.pass(2 * minute);
    expect(world.state().unread).toBe(1);
    world.simulator.setMessage(id, { readStatus: 'Read' });
    await world.pass(2 * minute);
    expect(world.state().unread).toBe(0);
    expect(world.changes).toContainEqual({ type: 'read', conversations: [`${direct} ${anna}`] });
  });
});

describe('a token that RingCentral does not take any more', () => {
  it('leads to a first sync that tells of what is new alone', async () => {
    const world = await messagesHarness();
    world.simulator.inbound({ from: anna, to: direct, text: 'Before' });
    await world.pass(2 * minute);
    world.simulator.expireSyncTokens();
    await world.pass(hour);
    world.simulator.inbound({ from: anna, to: direct, text: 'After' });
    world.simulator.expireSyncTokens();
    await world.pass(2 * minute);
    expect(world.texts()).toEqual(['Before', 'After']);
    expect(world.arrived()).toEqual(['Before', 'After']);
    expect(world.asked().filter((asked) => asked.endsWith('FSync'))).toHaveLength(3);
  });
});

describe('more news than are taken at once', () => {
  it('is read as by a first sync, and what is new is told', async () => {
    const world = await messagesHarness();
    world.simulator.inbound({ from: anna, to: direct, text: 'Among many' });
    world.simulator.faults.add({
      method: 'GET',
      path: '/restapi/v1.0/account/~/extension/~/message-sync',
      times: 1,
      act: { kind: 'answer', status: 200, body: { filler: 'x'.repeat(21_000_000) } },
    });
    await world.pass(2 * minute);
    expect(world.asked().slice(1, 3)).toEqual(['~/message-sync ISync', '~/message-sync FSync']);
    expect(world.arrived()).toEqual(['Among many']);
    expect(world.state().error).toBeNull();
  });
});

describe('a text of ours', () => {
  it('shows how far it gets soon after it went', async () => {
    const world = await messagesHarness();
    await world.opened.link.smsGateway.send({ from: direct, to: [anna], text: 'On my way', files: [] });
    world.messages.sent();
    await world.pass(6 * second);
    expect(world.text('On my way').delivery).toBe('delivered');
  });

  it('is told of once when a carrier gives it up', async () => {
    const world = await messagesHarness();
    const sent = await world.opened.link.smsGateway.send({
      from: direct,
      to: [anna],
      text: 'On my way',
      files: [],
    });
    world.messages.sent();
    await world.pass(2 * minute);
    world.simulator.failDelivery(sent.kind === 'accepted' ? sent.serverId : '', 'SMS-CAR-411');
    await world.pass(10 * minute);
    expect(world.text('On my way')).toMatchObject({
      delivery: 'delivery-failed',
      errorCode: 'SMS-CAR-411',
    });
    expect(world.changes.filter(({ type }) => type === 'undelivered')).toHaveLength(1);
    expect(world.state().undelivered).toBe(1);
  });
});
