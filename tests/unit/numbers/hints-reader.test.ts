import { describe, expect, it } from 'vitest';
import { noHints, type AccountHintsAnswer } from '#domain/account-hints.ts';
import { ann, ben } from '#tests/support/people.ts';
import { answered, createWorld, hour, minute, own, queueNumber, start } from './hints-world.ts';

describe('what is about the person', () => {
  it('is asked for at the start, told, and known without asking for hours, also after a restart', async () => {
    const world = createWorld();
    const { reader, told } = start(world);
    expect(reader.hints()).toEqual(noHints);
    reader.open(ann);
    await world.time.pass(0);
    expect(reader.hints()).toEqual({ ...own, recipients: {} });
    expect(told).toEqual([reader.hints()]);
    await world.time.pass(6 * hour - 1);
    reader.refresh();
    reader.wake();
    reader.open({ ...ann });
    await world.time.pass(0);
    expect(world.asked).toEqual(['own']);

    reader.close();
    expect(reader.hints()).toEqual(noHints);
    world.reachable = false;
    const second = start(world);
    second.reader.open(ann);
    expect(second.reader.hints()).toEqual({ ...own, recipients: {} });
  });

  it('is asked for at the next start when the extension could not be texted from', async () => {
    const world = createWorld();
    world.answer = () => answered({ extensionStatus: 'Disabled' });
    const first = start(world);
    first.reader.open(ann);
    await world.time.pass(minute);
    first.reader.close();
    expect(world.asked).toEqual(['own']);
    world.answer = () => answered();
    const second = start(world);
    second.reader.open(ann);
    expect(second.reader.hints().extensionStatus).toBe('Disabled');
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', 'own']);
    expect(second.reader.hints().extensionStatus).toBe('Enabled');
  });

  it('is never asked for by itself, however old it is; a refresh does', async () => {
    const world = createWorld();
    const { reader, told } = start(world);
    reader.open(ann);
    await world.time.pass(48 * hour);
    expect(world.asked).toEqual(['own']);
    reader.refresh();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', 'own']);
    expect(told).toHaveLength(1);
  });

  it('is asked for on demand whatever its age, but not twice in a minute', async () => {
    const world = createWorld();
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(minute - 1);
    reader.check();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own']);
    await world.time.pass(1);
    reader.check();
    reader.check();
    await world.time.pass(0);
    expect(world.asked).toEqual(['own', 'own']);
  });

  it('stays as it was where it is not answered, and goes where it is refused', async () => {
    const world = createWorld();
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(2 * minute);
    world.answer = () => answered({ operator: null, isSuperAdmin: true });
    reader.check();
    await world.time.pass(0);
    expect(reader.hints()).toMatchObject({
      grants: [],
      roleMayText: true,
      operator: null,
      isSuperAdmin: true,
    });
  });

  it('that was answered in part is asked for again by the next refresh, but not in a loop', async () => {
    const world = createWorld();
    world.answer = () => answered({ grants: [] });
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own']);
    world.answer = () => answered();
    reader.refresh();
    await world.time.pass(0);
    reader.refresh();
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own', 'own']);
  });

  it('from the future, after the clock was set back, is asked for again', async () => {
    const world = createWorld();
    world.kept.set(ann.extensionId, { own, readAt: world.time.clock.now() + hour, recipients: {} });
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(0);
    expect(world.asked).toEqual(['own']);
  });

  it('waits for the connection, and asks once it is there', async () => {
    const world = createWorld();
    world.reachable = false;
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(hour);
    expect(world.asked).toEqual([]);
    world.reachable = true;
    world.answer = () => {
      world.reachable = false;
      return answered({});
    };
    reader.wake();
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own']);
    world.reachable = true;
    world.answer = () => answered();
    reader.wake();
    await world.time.pass(0);
    expect(reader.hints()).toMatchObject(own);
  });

  it('is not asked for while RingCentral wants a wait, whoever heard of it', async () => {
    const world = createWorld();
    world.penaltyEnd = world.time.clock.now() + minute;
    world.budget.pauseFor(90);
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(90_000 - 1);
    expect(world.asked).toEqual([]);
    await world.time.pass(1);
    expect(world.asked).toEqual(['own']);
  });

  it('that ran into a limit makes everything wait, and is not asked for again by itself', async () => {
    const world = createWorld();
    world.answer = () => answered({}, 45);
    const { reader } = start(world, [queueNumber('5')]);
    reader.open(ann);
    await world.time.pass(45_000 - 1);
    expect(world.asked).toEqual(['own']);
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own', '5']);
  });

  it('is dropped when it comes after the end, or in the time of somebody else', async () => {
    const world = createWorld();
    const arrivals: ((answer: AccountHintsAnswer) => void)[] = [];
    world.answer = () => new Promise((resolve) => arrivals.push(resolve));
    const { reader, told } = start(world);
    reader.open(ann);
    await world.time.pass(0);
    reader.open(ben);
    arrivals[0]?.(answered());
    await world.time.pass(0);
    expect(reader.hints()).toEqual(noHints);
    reader.close();
    arrivals[1]?.(answered());
    await world.time.pass(0);
    expect([told, [...world.kept]]).toEqual([[], []]);
  });

  it('is asked for again when the same person signs in again after the session was gone', async () => {
    const world = createWorld();
    world.answer = () => ({ kind: 'session-gone' });
    const { reader } = start(world);
    reader.open(ann);
    await world.time.pass(hour);
    reader.refresh();
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own']);
    world.answer = () => answered();
    reader.open(ann);
    await world.time.pass(0);
    expect(reader.hints()).toMatchObject(own);
  });

  it('survives an error of ours', async () => {
    const world = createWorld();
    world.answer = () => Promise.reject(new Error('a bug'));
    world.recipients = () => Promise.reject(new Error('a bug'));
    const { reader } = start(world, [queueNumber('5')]);
    reader.open(ann);
    await world.time.pass(hour);
    expect(world.asked).toEqual(['own', '5']);
    expect(reader.hints()).toEqual(noHints);
  });
});
