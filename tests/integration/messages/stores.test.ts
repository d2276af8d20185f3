import { describe, expect, it } from 'vitest';
import { hour, messagesHarness, minute, second } from './harness.ts';

const salesQueue = '+15035550111';
const salesQueueId = '66112601';
const supportQueue = '+16505550110';
const supportQueueId = '62215601';
const anna = '+14155550100';

const kinds = (asked: readonly string[]): readonly string[] => [...new Set(asked)].sort();

describe('which stores are read', () => {
  it('a person who may not read the queue’s store reads the own one alone', async () => {
    const world = await messagesHarness({ profile: 'sales' });
    world.simulator.inbound({ from: anna, to: salesQueue, text: 'For the queue' });
    await world.pass(3 * minute);
    expect(kinds(world.asked())).toEqual(['~/message-sync FSync', '~/message-sync ISync']);
    expect(world.texts()).toEqual([]);
  });

  it('the assignee of a queue with the feature reads it in the own store', async () => {
    const world = await messagesHarness({
      profile: 'sales',
      before(simulator) {
        simulator.setFeatures({ CallQueueSmsRecipient: true });
      },
    });
    world.hints = { ...world.hints, canReadQueues: true };
    world.messages.numbersChanged();
    await world.pass(5 * second);
    world.simulator.inbound({ from: anna, to: salesQueue, text: 'For the queue' });
    await world.pass(minute);
    expect(world.arrived()).toEqual(['For the queue']);
    expect(world.asked().every((asked) => asked.startsWith('~/'))).toBe(true);
  });

  it('a feature that RingCentral does not honour leaves the own store', async () => {
    const world = await messagesHarness({ profile: 'sales' });
    world.simulator.faults.add({
      method: 'GET',
      path: '/restapi/v1.0/account/~/extension/~/message-sync',
      times: 1,
      act: { kind: 'answer', status: 403, body: { errorCode: 'CMN-404' } },
    });
    world.hints = { ...world.hints, canReadQueues: true };
    world.messages.numbersChanged();
    await world.pass(10 * second);
    expect(world.state()).toMatchObject({ error: null, firstSync: false });
  });

  it('a manager reads the queue by its own path, and is told of its texts', async () => {
    const world = await messagesHarness({
      profile: 'demo',
      before(simulator) {
        simulator.setFeatures({ CallQueueSmsRecipient: false });
      },
    });
    world.hints = { ...world.hints, canReadQueues: false };
    world.messages.numbersChanged();
    await world.pass(10 * second);
    expect(world.asked()).toContain(`${supportQueueId}/message-sync FSync`);
    world.simulator.inbound({ from: anna, to: supportQueue, text: 'For the queue' });
    await world.pass(3 * minute);
    expect(world.arrived()).toEqual(['For the queue']);
    expect(world.text('For the queue')).toMatchObject({ number: supportQueue, people: [anna] });
  });

  it('a queue that RingCentral refuses is left alone for hours, and the own store is read on', async () => {
    const world = await messagesHarness({ profile: 'sales' });
    const grant = { extensionId: salesQueueId, callQueueSmsRecipient: true, smsRecipient: true };
    world.hints = {
      ...world.hints,
      grants: [{ ...grant, callQueueMessages: true, callQueueSetup: false }],
    };
    const queueSyncs = (): number => world.asked().filter((each) => each.startsWith(salesQueueId)).length;
    world.messages.numbersChanged();
    await world.pass(hour);
    expect(queueSyncs()).toBe(1);
    expect(world.state().error).toBeNull();
    world.simulator.inbound({ from: anna, to: '+15035550110', text: 'For me' });
    await world.pass(minute);
    expect(world.arrived()).toEqual(['For me']);
    await world.pass(6 * hour);
    expect(queueSyncs()).toBe(2);
  });
});
