import { describe, expect, it } from 'vitest';
import {
  ambiguous,
  ann,
  ben,
  dana,
  id,
  notReached,
  notSent,
  outboxHarness,
  rateLimited,
  refused,
  ruth,
  signedOut,
} from './harness.ts';

describe('a rate limit', () => {
  it('holds every text until the time is over, and then goes on by itself', async () => {
    const { enqueue, gateway, time, outbox, viewOf } = await outboxHarness();
    gateway.script(rateLimited);
    enqueue(dana, 'one');
    enqueue(ruth, 'two');
    await time.pass(0);
    const until = time.clock.now() + 61_000;
    expect(outbox.waitUntil()).toBe(until);
    expect(viewOf('one')).toMatchObject({ state: 'queued', dueAt: until, cause: { code: 'rate-limited' } });

    enqueue('+16505550144', 'three');
    outbox.wake();
    outbox.sendNow(id(2));
    await time.pass(60_999);
    expect(gateway.requests).toHaveLength(1);
    await time.pass(1);
    expect(outbox.waitUntil()).toBeNull();
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one', 'one', 'two', 'three']);
  });

  it('is already told when the text that met it is', async () => {
    const { enqueue, gateway, time, outbox } = await outboxHarness();
    gateway.script(rateLimited);
    const told: (number | null)[] = [];
    outbox.onChange(() => told.push(outbox.waitUntil()));
    enqueue(dana, 'one');
    await time.pass(0);
    expect(told).toEqual([null, null, time.clock.now() + 61_000]);
  });

  it('outlives a restart', async () => {
    const made = await outboxHarness();
    made.gateway.script(rateLimited);
    made.enqueue(dana, 'one');
    await made.time.pass(0);
    const until = made.outbox.waitUntil();
    made.restart();
    expect(made.outbox.waitUntil()).toBe(until);
    await made.time.pass(60_999);
    expect(made.gateway.requests).toHaveLength(1);
    await made.time.pass(1);
    expect(made.gateway.requests).toHaveLength(2);
  });

  it('is one person’s alone', async () => {
    const { enqueue, gateway, time, outbox } = await outboxHarness();
    gateway.script(rateLimited);
    enqueue(dana, 'one');
    await time.pass(0);
    outbox.open(ben);
    expect(outbox.waitUntil()).toBeNull();
    enqueue(dana, 'two');
    await time.pass(0);
    expect(gateway.requests).toHaveLength(2);
  });

  it('without a time means 30 seconds and one', async () => {
    const { enqueue, gateway, time, outbox } = await outboxHarness();
    gateway.script(notSent('rate-limit', null));
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.waitUntil()).toBe(time.clock.now() + 31_000);
  });
});

describe('an ended session', () => {
  it('holds every text until somebody signs in again', async () => {
    const { enqueue, gateway, time, outbox, viewOf, stateOf } = await outboxHarness();
    gateway.script(signedOut);
    enqueue(dana, 'one');
    enqueue(ruth, 'two');
    await time.pass(3_600_000);
    outbox.wake();
    await time.pass(3_600_000);
    expect(gateway.requests).toHaveLength(1);
    expect(viewOf('one')).toMatchObject({ state: 'queued', attempts: 1, cause: { code: 'session-ended' } });
    expect(outbox.waitUntil()).toBeNull();

    outbox.open(ann);
    await time.pass(0);
    expect(stateOf('one')).toBe('sent');
    expect(stateOf('two')).toBe('sent');
  });

  it('lets the user try all the same', async () => {
    const { enqueue, gateway, time, outbox, stateOf } = await outboxHarness();
    gateway.script(signedOut);
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.sendNow(id(1))).toEqual({ ok: true, value: null });
    await time.pass(0);
    expect(stateOf('one')).toBe('sent');
  });
});

describe('no connection', () => {
  it('is not tried against, and sending goes on when it is back', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'one');
    await made.time.pass(3_600_000);
    expect(made.gateway.requests).toEqual([]);
    expect(made.viewOf('one')).toMatchObject({ state: 'queued', attempts: 0 });
    made.reachable = true;
    made.outbox.wake();
    await made.time.pass(0);
    expect(made.stateOf('one')).toBe('sent');
  });

  it('is found to be back even when nobody says so', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'one');
    await made.time.pass(60_000);
    made.reachable = true;
    await made.time.pass(60_000);
    expect(made.stateOf('one')).toBe('sent');
  });

  it('is tried once when the user insists', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.gateway.script(notReached);
    made.enqueue(dana, 'one');
    made.enqueue(ruth, 'two');
    await made.time.pass(0);
    expect(made.outbox.sendNow(id(1))).toEqual({ ok: true, value: null });
    await made.time.pass(60_000);
    expect(made.gateway.requests).toHaveLength(1);
    expect(made.stateOf('two')).toBe('queued');
  });
});

describe('"Send now"', () => {
  it('tries a text that waits for its next attempt', async () => {
    const { enqueue, gateway, time, outbox, viewOf, changes } = await outboxHarness();
    gateway.script(notSent('none', 300));
    enqueue(dana, 'one');
    await time.pass(1_000);
    changes.length = 0;
    expect(outbox.sendNow(id(1))).toEqual({ ok: true, value: null });
    expect(changes).toMatchObject([
      { type: 'changed', text: { state: 'queued', dueAt: time.clock.now(), attempts: 1 } },
    ]);
    await time.pass(0);
    expect(viewOf('one')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('never lets a text overtake an earlier one to the same person', async () => {
    const { enqueue, gateway, time, outbox } = await outboxHarness();
    gateway.script(notSent('none', 300));
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    await time.pass(0);
    outbox.sendNow(id(2));
    await time.pass(60_000);
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one']);
  });

  it.each([
    ['sent', { kind: 'accepted', serverId: '1' }],
    ['failed', refused],
    ['unconfirmed', ambiguous],
  ] as const)('does nothing to a text that is %s', async (state, outcome) => {
    const { enqueue, gateway, time, outbox, stateOf } = await outboxHarness();
    gateway.script(outcome);
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.sendNow(id(1))).toEqual({ ok: false, error: { code: 'illegal-move', subject: state } });
    await time.pass(60_000);
    expect(gateway.requests).toHaveLength(1);
    expect(stateOf('one')).toBe(state);
  });
});

describe('taking a text back', () => {
  it('gives its words and removes it, so that it never goes', async () => {
    const { enqueue, gateway, time, outbox, changes, database, logger } = await outboxHarness();
    enqueue(dana, 'one');
    changes.length = 0;
    expect(outbox.takeBack(id(1))).toMatchObject({ ok: true, value: { text: 'one', to: dana } });
    expect(changes).toEqual([{ type: 'removed', id: id(1) }]);
    await time.pass(60_000);
    expect(gateway.requests).toEqual([]);
    expect(database.rows('SELECT * FROM outgoing_text')).toEqual([]);
    expect(logger.lines.some((line) => line.includes('taken back') && line.includes(id(1)))).toBe(true);
  });

  it('works for one that failed', async () => {
    const { enqueue, gateway, time, outbox, stateOf } = await outboxHarness();
    gateway.script(refused);
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.takeBack(id(1))).toMatchObject({ ok: true, value: { state: 'failed' } });
    expect(stateOf('one')).toBe('none');
  });

  it('lets the next one of its conversation go at once', async () => {
    const { enqueue, gateway, time, outbox, stateOf } = await outboxHarness();
    gateway.script(notSent('none', 300));
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    await time.pass(0);
    outbox.takeBack(id(1));
    await time.pass(0);
    expect(stateOf('two')).toBe('sent');
  });

  it('is refused while the text is under way, once it has gone, and when nobody knows', async () => {
    const { enqueue, gateway, time, outbox } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    const refusal = (subject: string): object => ({ ok: false, error: { code: 'illegal-move', subject } });
    expect(outbox.takeBack(id(1))).toEqual(refusal('sending'));
    gateway.release({ kind: 'accepted', serverId: '1' });
    await time.pass(0);
    expect(outbox.takeBack(id(1))).toEqual(refusal('sent'));
    gateway.script(ambiguous);
    enqueue(dana, 'two');
    await time.pass(0);
    expect(outbox.takeBack(id(2))).toEqual(refusal('unconfirmed'));
  });

  it('works once', async () => {
    const { enqueue, outbox } = await outboxHarness();
    enqueue(dana, 'one');
    expect(outbox.takeBack(id(1)).ok).toBe(true);
    expect(outbox.takeBack(id(1))).toEqual({ ok: false, error: { code: 'illegal-move', subject: 'gone' } });
  });
});

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
    await time.pass(3_600_000);
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
