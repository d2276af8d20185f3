import { describe, expect, it } from 'vitest';
import { createMessageArchive } from '#main/messages/store/create-message-archive.ts';
import { ann, ben } from '#tests/support/people.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import {
  consentsHarness,
  desk,
  minute,
  optOut,
  owen,
  ruth,
  textOf,
  type ConsentsHarness,
} from './harness.ts';

const other = '+15035550110';

describe('what texts say of opt-outs', () => {
  it('is learned as they come, and told once', () => {
    const world = consentsHarness();
    const stop = textOf({ text: 'Stop', createdAt: 5 });
    world.consents.learn([textOf({ text: 'Hello' }), stop]);
    world.consents.learn([stop]);
    expect(world.told).toMatchObject([
      { number: desk, person: ruth, status: 'opted-out', how: 'keyword', word: 'STOP', at: 5 },
    ]);
    expect(world.statusOf(ruth)).toBe('opted-out');
    expect(world.statusOf(owen)).toBe('not-checked');
  });

  it('holds for the number that was texted alone', () => {
    const world = consentsHarness();
    world.consents.learn([textOf({ text: 'STOP' })]);
    expect(world.consents.optedOut(desk, [ruth])).toEqual([ruth]);
    expect(world.consents.optedOut(other, [ruth])).toEqual([]);
  });

  it('ends with START, whatever the order in which the two are read', () => {
    const world = consentsHarness();
    const now = world.time.clock.now();
    world.consents.learn([
      textOf({ text: 'START', createdAt: now - 5 }),
      textOf({ text: 'STOP', createdAt: now - 9 }),
    ]);
    expect(world.statusOf(ruth)).toBe('no-opt-out');
    world.consents.learn([textOf({ text: 'STOP', createdAt: now - 1 })]);
    expect(world.statusOf(ruth)).toBe('opted-out');
  });

  it('is learned from a text that was refused for it, here and in the store', () => {
    const world = consentsHarness();
    world.consents.learn([
      textOf({ direction: 'outbound', people: [owen], delivery: 'delivery-failed', errorCode: 'SMS-UP-413' }),
    ]);
    world.consents.refused(desk, ruth, 1_000);
    expect(world.consents.optedOut(desk, [ruth, owen])).toEqual([ruth, owen]);
  });

  it('stands beside what RingCentral says: the newer one counts', async () => {
    const world = consentsHarness();
    const now = world.time.clock.now();
    world.consents.learn([textOf({ text: 'STOP', createdAt: now - 3_000 })]);
    await world.time.pass(minute);
    world.statusOf(ruth);
    await world.time.pass(minute);
    // RingCentral has no record: the person's own word stays.
    expect(world.asked).toHaveLength(1);
    expect(world.statusOf(ruth)).toBe('opted-out');
    world.answer = () => ({
      kind: 'read',
      records: [{ ...optOut(ruth, now - 1_000), opted: 'in', how: 'keyword' }],
      unclear: [],
    });
    await world.time.pass(10 * minute);
    world.statusOf(ruth);
    await world.time.pass(minute);
    expect(world.statusOf(ruth)).toBe('no-opt-out');
  });

  it('survives a restart, and belongs to whoever is signed in', () => {
    const world = consentsHarness();
    world.consents.learn([textOf({ text: 'STOP', createdAt: 5 })]);
    world.restart();
    expect(world.consents.check(desk, [ruth])).toMatchObject([{ status: 'opted-out', word: 'STOP', at: 5 }]);
    world.restart(ben);
    expect(world.statusOf(ruth)).toBe('not-checked');
  });

  it('holds for this run where the disk does not take it', () => {
    const world = consentsHarness();
    world.database.script('PRAGMA query_only = ON');
    world.consents.learn([textOf({ text: 'STOP' })]);
    expect(world.told).toMatchObject([{ status: 'opted-out' }]);
    expect(world.consents.optedOut(desk, [ruth, owen])).toEqual([ruth]);
    world.database.script('PRAGMA query_only = OFF');
    world.consents.learn([textOf({ text: 'START', createdAt: world.time.clock.now() })]);
    world.restart();
    expect(world.statusOf(ruth)).toBe('no-opt-out');
  });

  it('is not overwritten while the disk does not give it', async () => {
    const world = consentsHarness();
    world.consents.learn([textOf({ text: 'STOP' })]);
    world.arePairsReadable = false;
    world.consents.check(desk, [ruth]);
    await world.time.pass(minute);
    expect(world.asked).toHaveLength(1);
    world.consents.learn([textOf({ text: 'STOP', people: [owen] })]);
    world.arePairsReadable = true;
    expect(world.consents.optedOut(desk, [ruth, owen])).toEqual([ruth, owen]);
    world.restart();
    expect(world.consents.optedOut(desk, [ruth, owen])).toEqual([ruth, owen]);
  });

  it('is nothing of a row that cannot be read, and the others stay', () => {
    const world = consentsHarness();
    world.consents.learn([textOf({ text: 'STOP' }), textOf({ text: 'STOP', people: [owen] })]);
    world.database.change('UPDATE consent_pair SET facts = @odd WHERE person = @ruth', { odd: '[{}]', ruth });
    expect(world.statusOf(ruth)).toBe('not-checked');
    expect(world.statusOf(owen)).toBe('opted-out');
    expect(world.database.rows('SELECT source FROM quarantine')).toEqual([{ source: 'consent_pair' }]);
  });
});

describe('texts that were here before', () => {
  const archiveOf = (world: ConsentsHarness): ReturnType<typeof createMessageArchive> =>
    createMessageArchive({ database: world.database, clock: world.time.clock, logger: silentLogger });

  it('are looked through later where the disk did not give them', () => {
    const world = consentsHarness();
    world.consents.close();
    world.database.change('DELETE FROM consent_scan');
    const stop = { ...textOf({ text: 'STOP' }), store: null, attachmentUris: {} };
    archiveOf(world).put(ann, { messages: [stop], removed: [] });
    world.areTextsReadable = false;
    world.restart();
    expect(world.consents.optedOut(desk, [ruth])).toEqual([]);
    world.areTextsReadable = true;
    world.restart();
    expect(world.consents.optedOut(desk, [ruth])).toEqual([ruth]);
  });

  it('are looked through once, and a STOP that is deleted later still counts', () => {
    const world = consentsHarness();
    world.consents.close();
    world.database.change('DELETE FROM consent_scan');
    const stored = [
      textOf({ text: ' stop\n' }),
      textOf({ text: 'Stop by when you can, please', people: [owen] }),
      textOf({
        people: ['+15715550147'],
        direction: 'outbound',
        delivery: 'sending-failed',
        errorCode: 'SMS-RC-413',
      }),
    ].map((message) => ({ ...message, store: null, attachmentUris: {} }));
    const archive = archiveOf(world);
    archive.put(ann, { messages: stored, removed: [] });
    world.restart();
    expect(world.consents.optedOut(desk, [ruth, owen, '+15715550147'])).toEqual([ruth, '+15715550147']);
    archive.put(ann, { messages: [], removed: stored.map(({ id }) => id) });
    world.restart();
    expect(world.consents.optedOut(desk, [ruth])).toEqual([ruth]);
  });
});
