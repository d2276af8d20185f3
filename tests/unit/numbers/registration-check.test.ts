import { describe, expect, it } from 'vitest';
import { appError } from '#domain/app-error.ts';
import type { RegistrationAnswer } from '#domain/registration.ts';
import { err, ok } from '#domain/result.ts';
import { sampleNumber } from '#tests/support/sample-number.ts';
import {
  ann,
  ben,
  campaignOf,
  confirmed,
  createWorld,
  idsOf,
  start,
  texting,
  type World,
} from './reader-harness.ts';

const minute = 60_000;

/** A run that has read all there is to read. */
async function readAll(world: World, count: number): Promise<ReturnType<typeof start>> {
  const run = start(world, texting(count));
  run.reader.open(ann);
  await world.time.pass(10 * minute);
  world.asked.length = 0;
  return run;
}

describe('checking one number', () => {
  it('reads it whatever its age, and tells when it is over', async () => {
    const world = createWorld();
    const run = await readAll(world, 2);
    world.answer = () => ({ kind: 'read', campaign: campaignOf('CampaignExpired'), brand: null });
    const checked = run.reader.check('2');
    await world.time.pass(0);
    expect(await checked).toEqual(ok(null));
    expect(idsOf(world)).toEqual(['2']);
    expect(run.of('2')).toMatchObject({ campaign: { status: 'CampaignExpired' } });
  });

  it('reads also what no verdict hangs on', async () => {
    const world = createWorld();
    const tollFree = sampleNumber({ id: 'toll-free', e164: '+18005550100', paymentType: 'TollFree' });
    const run = start(world, [tollFree]);
    run.reader.open(ann);
    const checked = run.reader.check('toll-free');
    await world.time.pass(0);
    expect(await checked).toEqual(ok(null));
    expect(run.of('toll-free')).toMatchObject({ state: 'read' });
  });

  it('goes first, in the order of asking, one at a time and within the budget', async () => {
    const world = createWorld();
    const run = start(world, texting(30));
    run.reader.prefer(['20', '21']);
    run.reader.open(ann);
    await world.time.pass(0);
    const checks = [run.reader.check('30'), run.reader.check('29'), run.reader.check('30')];
    await world.time.pass(minute - 1);
    expect(idsOf(world)).toHaveLength(10);
    await world.time.pass(1);
    expect(idsOf(world).slice(10, 14)).toEqual(['30', '29', '9', '10']);
    expect(await Promise.all(checks)).toEqual([ok(null), ok(null), ok(null)]);
    expect(world.mostAtOnce).toBe(1);
  });

  it('waits for the request under way', async () => {
    const world = createWorld();
    const arrivals: ((answer: RegistrationAnswer) => void)[] = [];
    world.answer = () => new Promise((resolve) => arrivals.push(resolve));
    const run = start(world, texting(2));
    run.reader.open(ann);
    await world.time.pass(0);
    const checked = run.reader.check('2');
    await world.time.pass(minute);
    expect(idsOf(world)).toEqual(['1']);
    world.answer = () => confirmed;
    arrivals[0]?.(confirmed);
    await world.time.pass(0);
    await world.time.pass(0);
    expect(await checked).toEqual(ok(null));
  });

  it('is over when it is not permitted, and says why when it is not answered', async () => {
    const world = createWorld();
    const run = await readAll(world, 1);
    const check = async (answer: RegistrationAnswer): Promise<unknown> => {
      world.answer = () => answer;
      const checked = run.reader.check('1');
      await world.time.pass(0);
      return checked;
    };
    const silent = appError('server-error', {
      platform: { status: 500, code: null, message: null, requestId: 'r-1' },
    });
    expect(await check({ kind: 'not-answered', error: silent })).toEqual(err(silent));
    expect(run.of('1')).toMatchObject({ state: 'read' });
    expect(await check({ kind: 'not-permitted' })).toEqual(ok(null));
    expect(run.of('1')).toEqual({ state: 'not-permitted', refusedAt: world.time.clock.now() });
  });

  it('is refused with the seconds while RingCentral wants a wait, to all who wait', async () => {
    const world = createWorld();
    const run = await readAll(world, 2);
    world.answer = () => ({ kind: 'rate-limited', retryAfterSeconds: 40 });
    const checks = [run.reader.check('1'), run.reader.check('2')];
    await world.time.pass(0);
    const wait = (seconds: number): unknown => err(appError('rate-limited', { retryAfterSeconds: seconds }));
    expect(await Promise.all(checks)).toEqual([wait(40), wait(40)]);
    await world.time.pass(10_500);
    expect(await run.reader.check('2')).toEqual(wait(30));
    expect(idsOf(world)).toEqual(['1']);
    world.answer = () => confirmed;
    await world.time.pass(30_000);
    const checked = run.reader.check('2');
    await world.time.pass(0);
    expect(await checked).toEqual(ok(null));
  });

  it('is refused offline, also when the connection goes before its turn', async () => {
    const world = createWorld();
    const run = start(world, texting(20));
    run.reader.open(ann);
    await world.time.pass(0);
    const checked = run.reader.check('20');
    world.online = false;
    expect(await run.reader.check('1')).toEqual(err(appError('offline')));
    await world.time.pass(minute);
    expect(await checked).toEqual(err(appError('offline')));
    expect(idsOf(world)).toHaveLength(10);
  });

  it('is nobody’s before a sign-in, after it is gone and in the time of somebody else', async () => {
    const world = createWorld();
    const run = start(world, texting(1));
    const nobody = err(appError('not-signed-in'));
    expect(await run.reader.check('1')).toEqual(nobody);
    let arrive: (answer: RegistrationAnswer) => void = () => undefined;
    world.answer = () => new Promise((resolve) => (arrive = resolve));
    run.reader.open(ann);
    await world.time.pass(0);
    const checked = run.reader.check('1');
    run.reader.open(ben);
    arrive(confirmed);
    expect(await checked).toEqual(nobody);
    world.answer = () => ({ kind: 'session-gone' });
    const late = run.reader.check('1');
    await world.time.pass(0);
    expect(await late).toEqual(nobody);
    expect(await run.reader.check('1')).toEqual(nobody);
  });
});
