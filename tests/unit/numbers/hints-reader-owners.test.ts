import { describe, expect, it } from 'vitest';
import { appError } from '#domain/app-error.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import { ann } from '#tests/support/people.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import { createWorld, hour, lee, minute, queueNumber, start } from './hints-world.ts';

describe('who handles the texts of an owner', () => {
  it('is asked for queues, sites and menus whose numbers cannot text, each once', async () => {
    const world = createWorld();
    const typed = (id: string, type: string): PhoneNumber =>
      queueNumber(id, { owner: { id, extensionNumber: null, name: null, type } });
    const { reader } = start(world, [
      queueNumber('5'),
      queueNumber('5', { id: 'another' }),
      queueNumber('6', { features: ['SmsSender'] }),
      queueNumber('7', { status: 'Pending' }),
      typed('8', 'Site'),
      typed('10', 'IvrMenu'),
      typed('11', 'User'),
      sampleNumber({ features: [], owner: null, usageType: 'MainCompanyNumber' }),
    ]);
    reader.open(ann);
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own', '5', '8', '10']);
    const known = [{ id: '9', name: 'Lee' }];
    expect(reader.hints().recipients).toEqual({ '5': known, '8': known, '10': known });
  });

  it('is asked for ten owners at most, within the budget that campaigns have as well', async () => {
    const world = createWorld();
    const numbers = Array.from({ length: 25 }, (_, place) => queueNumber(`${place}`));
    for (let taken = 0; taken < 8; taken += 1) world.budget.begin()();
    const { reader } = start(world, numbers);
    reader.open(ann);
    await world.time.pass(minute - 1);
    expect(world.asked).toEqual(['own', '0', '1']);
    await world.time.pass(hour);
    expect(world.asked).toHaveLength(11);
  });

  it('is known for hours, also after a restart; then it is asked for again', async () => {
    const world = createWorld();
    const first = start(world, [queueNumber('5')]);
    first.reader.open(ann);
    await world.time.pass(0);
    first.reader.close();
    const { reader } = start(world, [queueNumber('5')]);
    reader.open(ann);
    expect(reader.hints().recipients).toHaveProperty('5');
    await world.time.pass(6 * hour - 1);
    reader.wake();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', '5']);
    await world.time.pass(1);
    reader.wake();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', '5', '5']);
  });

  it('is asked for nobody any more once this person may not know, until they check', async () => {
    const world = createWorld();
    world.recipients = () => ({ kind: 'refused', of: 'user' });
    const { reader } = start(world, [queueNumber('5'), queueNumber('6')]);
    reader.open(ann);
    await world.time.pass(hour);
    reader.wake();
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own', '5']);
    world.recipients = () => lee;
    reader.check();
    await world.time.pass(0);
    expect(reader.hints().recipients).toHaveProperty('6');
  });

  it('of one that has no such list does not keep the next from its turn, nor does silence', async () => {
    const world = createWorld();
    world.recipients = (id) =>
      id === '5'
        ? { kind: 'refused', of: 'owner' }
        : id === '6'
          ? { kind: 'not-answered', error: appError('server-error') }
          : lee;
    const { reader } = start(world, [queueNumber('5'), queueNumber('6'), queueNumber('7')]);
    reader.open(ann);
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', '5', '6', '7']);
    expect(Object.keys(reader.hints().recipients)).toEqual(['7']);
    await world.time.pass(15 * minute);
    reader.wake();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', '5', '6', '7', '6']);
  });

  it('waits when RingCentral says so', async () => {
    const world = createWorld();
    world.recipients = () => ({ kind: 'rate-limited', retryAfterSeconds: 50 });
    const { reader } = start(world, [queueNumber('5')]);
    reader.open(ann);
    await world.time.pass(49_999);
    expect(world.asked).toEqual(['own', '5']);
    expect(world.budget.pause()).toBe(1);
    world.recipients = () => lee;
    await world.time.pass(1);
    expect(world.asked).toEqual(['own', '5', '5']);
  });
});
