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
  notReached,
  notSent,
  outboxHarness,
  rateLimited,
  refused,
  ruth,
  second,
  signedOut,
  virginia,
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
    expect(viewOf('one')).toMatchObject({ state: 'queued', cause: { code: 'rate-limited' } });

    enqueue('+16505550144', 'three');
    outbox.wake();
    outbox.commands.decide(id(2), 'send-now');
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
    outbox.onChange(({ type }) => {
      if (type === 'changed') told.push(outbox.waitUntil());
    });
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

describe('a refused sign-in', () => {
  it('holds every text until somebody signs in again', async () => {
    const { enqueue, gateway, time, outbox, viewOf, stateOf } = await outboxHarness();
    gateway.script(signedOut);
    enqueue(dana, 'one');
    enqueue(ruth, 'two');
    await time.pass(30 * minute);
    outbox.wake();
    outbox.commands.decide(id(1), 'send-now');
    await time.pass(30 * minute);
    expect(gateway.requests).toHaveLength(1);
    expect(viewOf('one')).toMatchObject({ state: 'queued', cause: null });
    expect(viewOf('two')).toMatchObject({ state: 'queued', attempts: 0 });
    expect(outbox.waitUntil()).toBeNull();

    outbox.open(ann);
    await time.pass(0);
    expect(stateOf('one')).toBe('sent');
    expect(stateOf('two')).toBe('sent');
  });

  it('is told, and the user can have it tried again', async () => {
    const { enqueue, gateway, time, outbox, stateOf, viewOf, summaries } = await outboxHarness();
    gateway.script(signedOut);
    enqueue(dana, 'one');
    await time.pass(0);
    const refusal = { paused: false, signInRefused: true };
    expect(outbox.sending()).toEqual(refusal);
    expect(summaries.filter(({ type }) => type === 'sending').at(-1)).toEqual({
      type: 'sending',
      sending: refusal,
    });
    expect(viewOf('one')).toMatchObject({ state: 'queued', attempts: 1, cause: { code: 'session-ended' } });

    outbox.commands.acceptSignIn();
    await time.pass(0);
    expect(stateOf('one')).toBe('sent');
    expect(summaries.filter(({ type }) => type === 'sending').at(-1)).toEqual({
      type: 'sending',
      sending: { paused: false, signInRefused: false },
    });
  });

  it('is not remembered over a restart', async () => {
    const made = await outboxHarness();
    made.gateway.script(signedOut);
    made.enqueue(dana, 'one');
    await made.time.pass(0);
    made.restart();
    await made.time.pass(0);
    expect(made.stateOf('one')).toBe('sent');
  });
});

describe('no connection', () => {
  it('is not tried against, and sending goes on when it is back', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'one');
    await made.time.pass(hour);
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
    expect(made.outbox.commands.decide(id(1), 'send-now')).toEqual({ ok: true, value: null });
    await made.time.pass(60_000);
    expect(made.gateway.requests).toHaveLength(1);
    expect(made.stateOf('two')).toBe('queued');
  });

  it('never makes the outbox give a text up', async () => {
    const { enqueue, gateway, time, stateOf } = await outboxHarness();
    gateway.script(...Array.from({ length: 15 }, () => notReached));
    enqueue(dana, 'one');
    await time.pass(50 * minute);
    expect(gateway.requests.length).toBeGreaterThan(12);
    expect(['queued', 'sent']).toContain(stateOf('one'));
    await time.pass(9 * minute);
    expect(stateOf('one')).toBe('sent');
  });
});

describe('"Send now"', () => {
  it('tries a text that waits for its next attempt, and counts its attempts anew', async () => {
    const { enqueue, gateway, time, outbox, viewOf, changes } = await outboxHarness();
    gateway.script(notSent('none', 300));
    enqueue(dana, 'one');
    await time.pass(1_000);
    changes.length = 0;
    expect(outbox.commands.decide(id(1), 'send-now')).toEqual({ ok: true, value: null });
    const now = time.clock.now();
    expect(changes).toMatchObject([
      { type: 'changed', text: { state: 'queued', dueAt: now, wantedAt: now, attempts: 0, cause: null } },
    ]);
    await time.pass(0);
    expect(viewOf('one')).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('never lets a text overtake an earlier one to the same person', async () => {
    const { enqueue, gateway, time, outbox } = await outboxHarness();
    gateway.script(notSent('none', 300));
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    await time.pass(0);
    outbox.commands.decide(id(2), 'send-now');
    await time.pass(60_000);
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one']);
  });

  it('sends a text that failed once more', async () => {
    const { enqueue, gateway, time, outbox, viewOf } = await outboxHarness();
    gateway.script(refused);
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.commands.decide(id(1), 'send-now').ok).toBe(true);
    expect(viewOf('one')).toMatchObject({ state: 'queued', settledAt: null, cause: null });
    await time.pass(0);
    expect(viewOf('one').state).toBe('sent');
    expect(gateway.requests).toHaveLength(2);
  });

  it.each([
    ['sent', accepted('1')],
    ['unconfirmed', ambiguous],
  ] as const)('does nothing to a text that is %s', async (state, outcome) => {
    const { enqueue, gateway, time, outbox, stateOf } = await outboxHarness();
    gateway.script(outcome);
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.commands.decide(id(1), 'send-now')).toEqual({
      ok: false,
      error: { code: 'illegal-move', subject: state },
    });
    await time.pass(60_000);
    expect(gateway.requests).toHaveLength(1);
    expect(stateOf('one')).toBe(state);
  });

  it('does nothing to a text that is under way', async () => {
    const { enqueue, gateway, time, outbox } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.commands.decide(id(1), 'send-now').ok).toBe(false);
    gateway.release(accepted('1'));
    await time.pass(minute);
    expect(gateway.requests).toHaveLength(1);
  });
});

describe('taking a text back', () => {
  it('makes a draft of its words in the same moment, so that it never goes', async () => {
    const { enqueue, gateway, time, outbox, changes, database, logger } = await outboxHarness();
    enqueue(dana, 'one');
    changes.length = 0;
    const draft = {
      id: id(1),
      from: virginia,
      to: dana,
      text: 'one',
      origin: 'taken-back',
      isOpen: false,
      createdAt: time.clock.now(),
      savedAt: time.clock.now(),
    };
    expect(outbox.commands.toDraft(id(1), false)).toEqual({ ok: true, value: draft });
    expect(changes).toEqual([
      { type: 'removed', id: id(1) },
      { type: 'draft', draft },
    ]);
    expect(outbox.reading.draftPage(0, 10)).toEqual({ total: 1, rows: [draft] });
    await time.pass(60_000);
    expect(gateway.requests).toEqual([]);
    expect(database.rows('SELECT * FROM outgoing_text')).toEqual([]);
    expect(database.rows('SELECT * FROM outgoing_event')).toEqual([]);
    expect(logger.lines.some((line) => line.includes('became a draft') && line.includes(id(1)))).toBe(true);
  });

  it('can put it into the send pane, in place of what stood there', async () => {
    const { enqueue, outbox } = await outboxHarness();
    outbox.drafts.save({ id: id(90), from: null, to: 'Ruth', text: 'half' });
    enqueue(dana, 'one');
    expect(outbox.commands.toDraft(id(1), true)).toMatchObject({ ok: true, value: { isOpen: true } });
    expect(outbox.reading.paneDraft()?.id).toBe(id(1));
    expect(outbox.reading.draftPage(0, 10).rows.map((draft) => draft.isOpen)).toEqual([true, false]);
  });

  it.each([
    ['failed', refused],
    ['unconfirmed', ambiguous],
  ] as const)('works for one that is %s, and lets the next one go', async (state, outcome) => {
    const { enqueue, gateway, time, outbox, stateOf, sentWords } = await outboxHarness();
    gateway.script(outcome);
    enqueue(dana, 'one');
    await time.pass(0);
    expect(stateOf('one')).toBe(state);
    enqueue(dana, 'two');
    expect(outbox.commands.toDraft(id(1), false)).toMatchObject({ ok: true, value: { text: 'one' } });
    expect(stateOf('one')).toBe('none');
    await time.pass(hour);
    expect(sentWords()).toEqual(['one', 'two']);
  });

  it('lets the next one of its conversation go at once', async () => {
    const { enqueue, gateway, time, outbox, stateOf } = await outboxHarness();
    gateway.script(notSent('none', 300));
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    await time.pass(0);
    outbox.commands.toDraft(id(1), false);
    await time.pass(0);
    expect(stateOf('two')).toBe('sent');
  });

  it('is refused while the text is under way and once it has gone', async () => {
    const { enqueue, gateway, time, outbox } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    const refusal = (subject: string): object => ({ ok: false, error: { code: 'illegal-move', subject } });
    expect(outbox.commands.toDraft(id(1), false)).toEqual(refusal('sending'));
    expect(outbox.commands.delete(id(1))).toEqual(refusal('sending'));
    gateway.release(accepted('1'));
    await time.pass(0);
    expect(outbox.commands.toDraft(id(1), false)).toEqual(refusal('sent'));
    expect(outbox.commands.delete(id(1))).toEqual(refusal('sent'));
    expect(outbox.reading.draftPage(0, 10).total).toBe(0);
  });

  it('works once', async () => {
    const { enqueue, outbox } = await outboxHarness();
    enqueue(dana, 'one');
    expect(outbox.commands.toDraft(id(1), false).ok).toBe(true);
    expect(outbox.commands.toDraft(id(1), false)).toEqual({
      ok: false,
      error: { code: 'illegal-move', subject: 'gone' },
    });
  });

  it('leaves text and drafts as they were on a disk that refuses', async () => {
    const { enqueue, outbox, database, draftWords, stateOf } = await outboxHarness();
    enqueue(dana, 'one');
    database.script("CREATE TRIGGER refuse BEFORE INSERT ON draft BEGIN SELECT RAISE(ROLLBACK, 'no'); END");
    expect(() => outbox.commands.toDraft(id(1), false)).toThrow();
    database.script('DROP TRIGGER refuse');
    expect(stateOf('one')).toBe('queued');
    expect(draftWords()).toEqual([]);
    database.script('PRAGMA query_only = ON');
    expect(outbox.commands.toDraft(id(1), false)).toMatchObject({ error: { code: 'store-unavailable' } });
    expect(stateOf('one')).toBe('queued');
    expect(draftWords()).toEqual([]);
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

  it('and opening again, a shorter penalty that comes late does not shorten a longer one', async () => {
    const { enqueue, gateway, time, outbox, sentWords } = await outboxHarness();
    gateway.script('hold', rateLimited);
    enqueue(dana, 'one');
    await time.pass(0);
    void outbox.close();
    outbox.open(ann);
    enqueue(ruth, 'two');
    await time.pass(6 * second);
    await time.pass(0);
    expect(sentWords()).toEqual(['one', 'two']);
    const until = outbox.waitUntil();
    gateway.release(notSent('rate-limit', 5));
    await time.pass(0);
    expect(outbox.waitUntil()).toBe(until);
    await time.pass(50 * second);
    expect(sentWords()).toEqual(['one', 'two']);
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
    expect(reader.queries).toEqual([]);
    await time.pass(5 * second);
    expect(reader.queries).toHaveLength(1);
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
