import { describe, expect, it } from 'vitest';
import {
  accepted,
  ambiguous,
  ann,
  ben,
  dana,
  hour,
  id,
  minute,
  outboxHarness,
  rateLimited,
  refused,
  ruth,
  second,
} from './harness.ts';

describe('closing', () => {
  it('claims nothing more and waits for what is under way', async () => {
    const { enqueue, gateway, time, outbox, database } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    enqueue(ruth, 'two');
    await time.pass(0);
    let isClosed = false;
    const closing = outbox.close().then(() => (isClosed = true));
    await time.pass(1_000);
    expect(isClosed).toBe(false);
    gateway.release({ kind: 'accepted', serverId: '1' });
    await time.pass(0);
    expect(isClosed).toBe(true);
    await closing;
    await time.pass(hour);
    expect(database.rows('SELECT text, state FROM outgoing_text ORDER BY sequence')).toEqual([
      { text: 'one', state: 'sent' },
      { text: 'two', state: 'queued' },
    ]);
  });

  it('waits five seconds at most; the next start then does not know', async () => {
    const made = await outboxHarness();
    made.gateway.script('hold');
    made.enqueue(dana, 'one');
    await made.time.pass(0);
    let isClosed = false;
    void made.outbox.close().then(() => (isClosed = true));
    await made.time.pass(4_999);
    expect(isClosed).toBe(false);
    await made.time.pass(1);
    expect(isClosed).toBe(true);
    made.restart();
    expect(made.stateOf('one')).toBe('unconfirmed');
  });

  it('waits for the text of somebody who has signed out meanwhile, too', async () => {
    const { enqueue, gateway, time, outbox } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    void outbox.close();
    let isClosed = false;
    void outbox.close().then(() => (isClosed = true));
    await time.pass(1_000);
    expect(isClosed).toBe(false);
    gateway.release({ kind: 'accepted', serverId: '1' });
    await time.pass(0);
    expect(isClosed).toBe(true);
  });

  it('ends at once when nothing is under way', async () => {
    const { outbox, enqueue } = await outboxHarness();
    enqueue(dana, 'one');
    await expect(outbox.close()).resolves.toBeUndefined();
    await expect(outbox.close()).resolves.toBeUndefined();
  });

  it('and opening again while a text is under way neither loses nor repeats it', async () => {
    const { enqueue, gateway, time, outbox, stateOf } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    await time.pass(0);
    void outbox.close();
    outbox.open(ann);
    await time.pass(60_000);
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one']);
    gateway.release({ kind: 'accepted', serverId: '1' });
    await time.pass(0);
    expect(stateOf('one')).toBe('sent');
    await time.pass(0);
    expect(stateOf('two')).toBe('sent');
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('and opening again, nothing is sent beside the request that is still under way', async () => {
    const { enqueue, gateway, time, outbox, sentWords } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    void outbox.close();
    outbox.open(ann);
    enqueue(ruth, 'two');
    outbox.wake();
    outbox.commands.decide(id(2), 'send-now');
    await time.pass(4_000);
    expect(sentWords()).toEqual(['one']);
    gateway.release(accepted('1'));
    await time.pass(0);
    await time.pass(0);
    expect(sentWords()).toEqual(['one', 'two']);
  });

  it('and opening again, the penalty of the earlier visit holds in this one too', async () => {
    const { enqueue, gateway, time, outbox, sentWords } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    void outbox.close();
    outbox.open(ann);
    enqueue(ruth, 'two');
    await time.pass(3_000);
    gateway.release(rateLimited);
    await time.pass(0);
    expect(outbox.waitUntil()).toBe(time.clock.now() + 61_000);
    outbox.commands.decide(id(2), 'send-now');
    await time.pass(60_999);
    expect(sentWords()).toEqual(['one']);
    await time.pass(1);
    expect(sentWords()).toEqual(['one', 'one', 'two']);
  });

  it('and opening again, a penalty that comes after the goodbye holds as well', async () => {
    const { enqueue, gateway, time, outbox, sentWords } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    void outbox.close();
    outbox.open(ann);
    await time.pass(6_000);
    await time.pass(0);
    gateway.release(rateLimited);
    await time.pass(0);
    enqueue(ruth, 'two');
    await time.pass(minute);
    expect(sentWords()).toEqual(['one']);
    await time.pass(second);
    expect(sentWords()).toEqual(['one', 'one', 'two']);
  });

  it('and opening again, nothing is asked beside a request that outlived the goodbye, nor in the penalty it meets', async () => {
    const { enqueue, gateway, time, outbox, sentWords } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    void outbox.close();
    outbox.open(ann);
    enqueue(ruth, 'two');
    await time.pass(20 * second);
    expect(sentWords()).toEqual(['one']);
    gateway.release(rateLimited);
    await time.pass(0);
    await time.pass(50 * second);
    expect(sentWords()).toEqual(['one']);
    await time.pass(11 * second);
    expect(sentWords()).toEqual(['one', 'one', 'two']);
  });

  it('and opening again, an answer that is lost after the goodbye is looked for', async () => {
    const { enqueue, gateway, reader, time, outbox, stateOf } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    void outbox.close();
    outbox.open(ann);
    await time.pass(20 * second);
    gateway.release(ambiguous);
    await time.pass(0);
    expect(stateOf('one')).toBe('unconfirmed');
    await time.pass(5 * second);
    expect(reader.queries.length).toBeGreaterThan(0);
  });

  it('and opening again, an outcome that the disk refused is stored by the next visit', async () => {
    const { enqueue, gateway, database, time, outbox, stateOf } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    await time.pass(0);
    void outbox.close();
    database.script('PRAGMA query_only = ON');
    gateway.release(accepted('1'));
    await time.pass(0);
    outbox.open(ann);
    await time.pass(0);
    expect(stateOf('one')).toBe('sending');
    database.script('PRAGMA query_only = OFF');
    await time.pass(minute);
    expect(stateOf('one')).toBe('sent');
    expect(stateOf('two')).toBe('sent');
    expect(gateway.requests).toHaveLength(2);
  });

  it('keeps the outcome of a text whose person has gone, and tells nobody else', async () => {
    const { enqueue, gateway, time, outbox, changes, stateOf } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    outbox.open(ben);
    changes.length = 0;
    gateway.release(refused);
    await time.pass(0);
    expect(changes).toEqual([]);
    outbox.open(ann);
    expect(stateOf('one')).toBe('failed');
  });
});
