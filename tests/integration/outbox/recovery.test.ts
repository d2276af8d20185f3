import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createOutbox } from '#main/outbox/create-outbox.ts';
import { createRateBook } from '#main/outbox/rate-book.ts';
import { createManualTime } from '#tests/support/manual-time.ts';
import { createScriptedGateway } from '#tests/support/scripted-gateway.ts';
import { createScriptedReader } from '#tests/support/scripted-reader.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { storeHarness } from '../storage/harness.ts';
import { ann, ben, dana, day, id, minute, outboxHarness, ruth, second } from './harness.ts';
import { unwrap } from '#tests/support/unwrap.ts';

/** Starts an app in a process of its own and kills it, without a warning, in the middle of a request. */
async function killWhileSending(directory: string, key: string): Promise<void> {
  const script = fileURLToPath(new URL('sending-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--no-warnings', script, directory, key], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('the app ended before it sent'))),
  ]);
  child.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
}

describe('after a crash', () => {
  it('a text that was under way may have gone: it is shown so and never sent again', async () => {
    const harness = storeHarness();
    (await harness.open()).close();
    await killWhileSending(harness.directory, harness.credentials.entries.get('database-key') ?? '');

    const store = await harness.open();
    expect(store.state).toEqual({ kind: 'encrypted' });
    expect(store.database.rows('SELECT text, state FROM outgoing_text ORDER BY sequence')).toEqual([
      { text: 'answered', state: 'sent' },
      { text: 'under way', state: 'sending' },
      { text: 'behind it', state: 'queued' },
    ]);

    const time = createManualTime(Date.now() + 1_000);
    const gateway = createScriptedGateway();
    const outbox = createOutbox({
      database: store.database,
      gateway,
      reader: createScriptedReader(),
      rateBook: createRateBook(time.clock),
      queueOf: () => ({ queueId: null }),
      mayStillSend: () => 'yes',
      canReach: () => true,
      answeredAt: () => null,
      areAnswersKnown: () => true,
      serverAheadBy: () => null,
      clock: time.clock,
      monotonic: time.clock,
      random: () => 0.5,
      scheduler: time.scheduler,
      logger: silentLogger,
    });
    outbox.open(ann);
    expect(outbox.reading.recent(10)).toMatchObject([
      { text: 'behind it', state: 'queued' },
      { text: 'under way', state: 'unconfirmed', attempts: 1, cause: { code: 'crashed' } },
      { text: 'answered', state: 'sent', serverId: '1' },
    ]);
    await time.pass(2 * day);
    expect(gateway.requests).toEqual([]);
    // What waited behind it for so long has lost its sense.
    expect(outbox.reading.recent(10)).toMatchObject([{ text: 'under way', state: 'unconfirmed' }, {}]);
    expect(unwrap(outbox.reading.draftPage(0, 10)).rows).toMatchObject([{ text: 'behind it', to: dana }]);
    store.close();
  });

  it('the texts of everybody are looked at, before anybody’s are sent', async () => {
    const { outbox, enqueue, gateway, time, restart, database } = await outboxHarness();
    gateway.script('hold', 'hold');
    enqueue(dana, 'Ann’s');
    await time.pass(0);
    outbox.open(ben);
    enqueue(ruth, 'Ben’s');
    // So long Ann's request may keep Ben's texts waiting.
    await time.pass(5 * second);
    await time.pass(0);
    restart();
    expect(database.rows('SELECT text, state FROM outgoing_text ORDER BY sequence')).toEqual([
      { text: 'Ann’s', state: 'unconfirmed' },
      { text: 'Ben’s', state: 'unconfirmed' },
    ]);
    expect(gateway.requests).toHaveLength(2);
  });

  it('an outcome that comes to the life before changes nothing in this one', async () => {
    const made = await outboxHarness();
    made.gateway.script('hold');
    made.enqueue(dana, 'one');
    await made.time.pass(0);
    made.restart();
    await made.time.pass(0);
    made.changes.length = 0;
    made.gateway.release({ kind: 'accepted', serverId: '1' });
    await made.time.pass(0);
    expect(made.viewOf('one')).toMatchObject({ state: 'unconfirmed', serverId: null });
    expect(made.changes).toEqual([]);
  });

  it('what waits goes on as if nothing had been', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'one');
    made.restart();
    await made.time.pass(0);
    expect(made.stateOf('one')).toBe('sent');
    expect(made.gateway.requests).toHaveLength(1);
    expect(made.viewOf('one').id).toBe(id(1));
  });

  it('and a disk that refuses, the same is done as soon as it can be stored', async () => {
    const made = await outboxHarness();
    made.gateway.script('hold');
    made.enqueue(dana, 'one');
    await made.time.pass(0);
    made.database.script('PRAGMA query_only = ON');
    made.restart();
    expect(made.stateOf('one')).toBe('sending');
    made.database.script('PRAGMA query_only = OFF');
    made.changes.length = 0;
    made.outbox.wake();
    expect(made.stateOf('one')).toBe('unconfirmed');
    expect(made.changes).toMatchObject([{ type: 'changed', text: { state: 'unconfirmed' } }]);
    expect(made.gateway.requests).toHaveLength(1);
  });

  it('and a disk that refuses, it is tried again without anybody’s word, and nothing is sent before', async () => {
    const made = await outboxHarness();
    made.gateway.script('hold');
    made.enqueue(dana, 'one');
    made.enqueue(ruth, 'two');
    await made.time.pass(0);
    made.database.script('PRAGMA query_only = ON');
    made.restart();
    made.database.script('PRAGMA query_only = OFF');
    expect(made.outbox.commands.decide(id(2), 'send-now').ok).toBe(true);
    expect(made.stateOf('one')).toBe('sending');
    made.gateway.onRequest = () => expect(made.stateOf('one')).toBe('unconfirmed');
    await made.time.pass(minute);
    expect(made.stateOf('two')).toBe('sent');
    expect(made.reader.queries).not.toEqual([]);
  });
});
