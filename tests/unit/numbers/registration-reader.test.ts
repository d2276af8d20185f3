import { describe, expect, it } from 'vitest';
import { appError } from '#domain/app-error.ts';
import type { RegistrationAnswer } from '#domain/registration.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import { ann, ben, campaignOf, confirmed, createWorld, idsOf, start, texting } from './reader-harness.ts';

const minute = 60_000;
const hour = 60 * minute;
const notAnswered: RegistrationAnswer = { kind: 'not-answered', error: appError('server-error') };

describe('reading campaigns', () => {
  it('asks about the numbers that need one, in the order of the list, and tells each answer', async () => {
    const world = createWorld();
    const [one, two, three] = texting(3);
    if (one === undefined || two === undefined || three === undefined) throw new Error('three numbers');
    const tollFree = sampleNumber({ id: 'toll-free', e164: '+18005550100', paymentType: 'TollFree' });
    const silent = sampleNumber({ id: 'silent', features: ['CallerId'] });
    const bulk = sampleNumber({ id: 'bulk', features: ['A2PSmsSender'] });
    const run = start(world, [tollFree, one, silent, two, bulk, three]);
    expect(run.of('1')).toEqual({ state: 'not-read' });
    run.reader.open(ann);
    await world.time.pass(0);
    expect(idsOf(world)).toEqual(['1', '2', '3']);
    expect(run.judged).toBe(3);
    expect(run.of('2')).toEqual({
      state: 'read',
      campaign: campaignOf('Confirmed'),
      brand: null,
      readAt: world.time.clock.now(),
    });
    expect(run.of('toll-free')).toEqual({ state: 'not-read' });
  });

  it('asks about the numbers that can be seen first, also when that changes on the way', async () => {
    const world = createWorld();
    const run = start(world, texting(40));
    run.reader.prefer(['30', '31']);
    run.reader.open(ann);
    await world.time.pass(0);
    expect(idsOf(world)).toEqual(['30', '31', '1', '2', '3', '4', '5', '6', '7', '8']);
    run.reader.prefer(['20', '40', 'not-mine']);
    await world.time.pass(minute);
    expect(idsOf(world).slice(10, 14)).toEqual(['20', '40', '9', '10']);
  });

  it('asks one at a time and never more than ten in a minute', async () => {
    const world = createWorld();
    const run = start(world, texting(35));
    run.reader.open(ann);
    await world.time.pass(5 * minute);
    expect(idsOf(world)).toHaveLength(35);
    expect(world.mostAtOnce).toBe(1);
    for (const { at } of world.asked) {
      const inItsMinute = world.asked.filter((other) => other.at >= at && other.at < at + minute);
      expect(inItsMinute.length).toBeLessThanOrEqual(10);
    }
    expect(new Set(idsOf(world)).size).toBe(35);
  });

  it('asks one at a time, however often it is woken meanwhile', async () => {
    const world = createWorld();
    const arrivals: ((answer: RegistrationAnswer) => void)[] = [];
    world.answer = () => new Promise((resolve) => arrivals.push(resolve));
    const run = start(world, texting(3));
    run.reader.open(ann);
    await world.time.pass(0);
    run.reader.wake();
    run.reader.open(ann);
    await world.time.pass(minute);
    expect(idsOf(world)).toEqual(['1']);
    arrivals[0]?.(confirmed);
    await world.time.pass(0);
    expect(run.of('1')).toMatchObject({ state: 'read' });
    await world.time.pass(0);
    expect(idsOf(world)).toEqual(['1', '2']);
  });

  it('keeps to ten in a minute across a sign-out and a sign-in', async () => {
    const world = createWorld();
    const run = start(world, texting(20));
    run.reader.open(ann);
    await world.time.pass(1_000);
    run.reader.close();
    run.reader.open(ben);
    await world.time.pass(1_000);
    expect(idsOf(world)).toHaveLength(10);
  });

  it('begins when the list arrives later than the person', async () => {
    const world = createWorld();
    const run = start(world, []);
    run.reader.open(ann);
    await world.time.pass(minute);
    expect(world.asked).toEqual([]);
    run.numbers = texting(1);
    run.reader.wake();
    await world.time.pass(0);
    expect(idsOf(world)).toEqual(['1']);
  });
});

describe('an answer', () => {
  it('is good for six hours and stays visible while it is read again', async () => {
    const world = createWorld();
    const run = start(world, texting(1));
    run.reader.open(ann);
    await world.time.pass(6 * hour - 1);
    expect(world.asked).toHaveLength(1);
    let arrive: (answer: RegistrationAnswer) => void = () => undefined;
    world.answer = () => new Promise((resolve) => (arrive = resolve));
    await world.time.pass(1);
    expect(world.asked).toHaveLength(2);
    expect(run.of('1')).toMatchObject({ state: 'read', campaign: { status: 'Confirmed' } });
    arrive({ kind: 'read', campaign: campaignOf('CampaignSuspended'), brand: null });
    await world.time.pass(0);
    expect(run.of('1')).toMatchObject({ state: 'read', campaign: { status: 'CampaignSuspended' } });
  });

  it('that reading is not permitted is remembered for as long', async () => {
    const world = createWorld();
    world.answer = () => ({ kind: 'not-permitted' });
    const run = start(world, texting(1));
    run.reader.open(ann);
    await world.time.pass(6 * hour - 1);
    expect(world.asked).toHaveLength(1);
    expect(run.of('1')).toEqual({ state: 'not-permitted', refusedAt: world.time.clock.now() - 6 * hour + 1 });
    await world.time.pass(1);
    expect(world.asked).toHaveLength(2);
  });

  it('survives a restart, and so does a refusal', async () => {
    const world = createWorld();
    world.answer = (id) => (id === '2' ? { kind: 'not-permitted' } : confirmed);
    const first = start(world, texting(3));
    first.reader.open(ann);
    await world.time.pass(0);
    first.reader.close();
    const readAt = world.time.clock.now();
    await world.time.pass(hour);
    const second = start(world, texting(4));
    second.reader.open(ann);
    expect(second.of('1')).toEqual({
      state: 'read',
      campaign: campaignOf('Confirmed'),
      brand: null,
      readAt,
    });
    expect(second.of('2')).toEqual({ state: 'not-permitted', refusedAt: readAt });
    await world.time.pass(hour);
    expect(idsOf(world)).toEqual(['1', '2', '3', '4']);
  });

  it('of an earlier run that is too old is read again, after those that were never read', async () => {
    const world = createWorld();
    const first = start(world, texting(2));
    first.reader.open(ann);
    await world.time.pass(0);
    first.reader.close();
    await world.time.pass(7 * hour);
    world.asked.length = 0;
    const second = start(world, texting(3));
    second.reader.open(ann);
    expect(second.of('1')).toMatchObject({ state: 'read' });
    await world.time.pass(0);
    expect(idsOf(world)).toEqual(['3', '1', '2']);
  });

  it('from the future, after the clock was set back, is read again', async () => {
    const world = createWorld();
    world.cache.write(ann, {
      numberId: '1',
      answer: { kind: 'not-permitted' },
      readAt: world.time.clock.now() + 24 * hour,
    });
    const run = start(world, texting(1));
    run.reader.open(ann);
    await world.time.pass(0);
    expect(idsOf(world)).toEqual(['1']);
  });
});

describe('no answer', () => {
  it('is tried again after five minutes and holds nobody up', async () => {
    const world = createWorld();
    world.answer = (id) => (id === '1' ? notAnswered : confirmed);
    const run = start(world, texting(2));
    run.reader.open(ann);
    await world.time.pass(5 * minute - 1);
    expect(idsOf(world)).toEqual(['1', '2']);
    expect(run.of('1')).toEqual({ state: 'not-answered' });
    world.answer = () => confirmed;
    await world.time.pass(1);
    expect(idsOf(world)).toEqual(['1', '2', '1']);
    expect(run.of('1')).toMatchObject({ state: 'read' });
  });

  it('is not kept, so that the next start asks at once', async () => {
    const world = createWorld();
    world.answer = () => notAnswered;
    const first = start(world, texting(1));
    first.reader.open(ann);
    await world.time.pass(0);
    first.reader.close();
    expect(world.kept.size).toBe(0);
    start(world, texting(1)).reader.open(ann);
    await world.time.pass(0);
    expect(idsOf(world)).toEqual(['1', '1']);
  });

  it('leaves an older answer in its place', async () => {
    const world = createWorld();
    const run = start(world, texting(1));
    run.reader.open(ann);
    await world.time.pass(0);
    world.answer = () => notAnswered;
    await world.time.pass(6 * hour + 20 * minute);
    expect(world.asked.length).toBeGreaterThan(3);
    expect(run.of('1')).toMatchObject({ state: 'read', campaign: { status: 'Confirmed' } });
  });

  it('from sixty numbers for ever does not keep the sixty-first from its turn', async () => {
    const world = createWorld();
    world.answer = (id) => (id === '61' ? confirmed : notAnswered);
    const run = start(world, texting(61));
    run.reader.open(ann);
    await world.time.pass(8 * minute);
    expect(run.of('61')).toMatchObject({ state: 'read' });
  });

  it('because of an error of ours is tried again as well', async () => {
    const world = createWorld();
    world.answer = () => Promise.reject(new Error('a bug'));
    const run = start(world, texting(1));
    run.reader.open(ann);
    await world.time.pass(0);
    expect(run.of('1')).toEqual({ state: 'not-answered' });
    world.answer = () => confirmed;
    await world.time.pass(5 * minute);
    expect(run.of('1')).toMatchObject({ state: 'read' });
  });
});

describe('while RingCentral cannot be reached', () => {
  it('nothing is asked, and reading goes on as soon as it can', async () => {
    const world = createWorld();
    world.answer = () => {
      world.online = false;
      return { kind: 'not-answered', error: appError('offline') };
    };
    const run = start(world, texting(3));
    run.reader.open(ann);
    await world.time.pass(hour);
    run.reader.wake();
    await world.time.pass(hour);
    expect(idsOf(world)).toEqual(['1']);
    expect(run.of('1')).toEqual({ state: 'not-read' });
    world.online = true;
    world.answer = () => confirmed;
    run.reader.wake();
    await world.time.pass(0);
    expect(idsOf(world)).toEqual(['1', '2', '3', '1']);
  });
});

describe('after too many requests', () => {
  it('nothing is asked until the wait is over, whatever happens', async () => {
    const world = createWorld();
    world.answer = (id) => (id === '2' ? { kind: 'rate-limited', retryAfterSeconds: 90 } : confirmed);
    const run = start(world, texting(3));
    run.reader.open(ann);
    await world.time.pass(0);
    expect(idsOf(world)).toEqual(['1', '2']);
    run.reader.wake();
    run.reader.open(ann);
    await world.time.pass(89_999);
    run.reader.close();
    run.reader.open(ann);
    await world.time.pass(0);
    expect(idsOf(world)).toEqual(['1', '2']);
    world.answer = () => confirmed;
    await world.time.pass(1);
    expect(idsOf(world)).toEqual(['1', '2', '2', '3']);
    expect(run.of('2')).toMatchObject({ state: 'read' });
  });
});

describe('when the session is gone', () => {
  it('nothing is asked until somebody signs in', async () => {
    const world = createWorld();
    world.answer = () => ({ kind: 'session-gone' });
    const run = start(world, texting(2));
    run.reader.open(ann);
    await world.time.pass(hour);
    run.reader.wake();
    await world.time.pass(hour);
    expect(idsOf(world)).toEqual(['1']);
    world.answer = () => confirmed;
    run.reader.open(ann);
    await world.time.pass(0);
    expect(idsOf(world)).toEqual(['1', '1', '2']);
  });

  it('an answer on its way is dropped, after the end and in the time of somebody else', async () => {
    const world = createWorld();
    const arrivals: ((answer: RegistrationAnswer) => void)[] = [];
    world.answer = () => new Promise((resolve) => arrivals.push(resolve));
    const run = start(world, texting(1));
    run.reader.open(ann);
    await world.time.pass(0);
    run.reader.close();
    run.reader.open(ben);
    arrivals[0]?.(confirmed);
    await world.time.pass(0);
    expect(run.of('1')).toEqual({ state: 'not-read' });
    run.reader.close();
    arrivals[1]?.(confirmed);
    await world.time.pass(hour);
    expect(arrivals).toHaveLength(2);
    expect(run.judged).toBe(0);
    expect(world.kept.size).toBe(0);
    expect(run.of('1')).toEqual({ state: 'not-read' });
  });

  it('nothing of one person is shown to another', async () => {
    const world = createWorld();
    const run = start(world, texting(1));
    run.reader.open(ann);
    await world.time.pass(0);
    world.answer = () => notAnswered;
    run.reader.open(ben);
    expect(run.of('1')).toEqual({ state: 'not-read' });
    run.reader.open(ann);
    expect(run.of('1')).toMatchObject({ state: 'read' });
  });

  it('the same person again keeps what is known and does not ask twice', async () => {
    const world = createWorld();
    const run = start(world, texting(1));
    run.reader.open(ann);
    await world.time.pass(0);
    run.reader.open({ ...ann });
    await world.time.pass(minute);
    expect(world.asked).toHaveLength(1);
    expect(run.of('1')).toMatchObject({ state: 'read' });
  });
});
