import { describe, expect, it } from 'vitest';
import type { OutgoingState } from '#domain/outbox/outgoing-text.ts';
import type { SendOutcome } from '#domain/outbox/send-outcome.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import {
  ambiguous,
  busy,
  dana,
  day,
  hour,
  id,
  minute,
  notSent,
  outboxHarness,
  refused,
  ruth,
  virginia,
} from './harness.ts';

describe('one text', () => {
  it('stands as "sending" on the disk before its request goes', async () => {
    const { enqueue, gateway, time, database, changes } = await outboxHarness();
    let stored: readonly unknown[] = [];
    gateway.onRequest = () => {
      stored = database.rows('SELECT state, attempts, attempted_at FROM outgoing_text');
    };
    enqueue(dana, 'one');
    await time.pass(0);
    expect(stored).toEqual([{ state: 'sending', attempts: 1, attempted_at: time.clock.now() }]);
    expect(changes.map((change) => change.type === 'changed' && change.text.state)).toEqual([
      'queued',
      'sending',
      'sent',
    ]);
  });

  it.each<{ end: string; outcome: SendOutcome | Error; state: OutgoingState; view: object }>([
    {
      end: 'accepted',
      outcome: { kind: 'accepted', serverId: '4242' },
      state: 'sent',
      view: { serverId: '4242', cause: null },
    },
    { end: 'refused', outcome: refused, state: 'failed', view: { cause: { code: 'MSG-304' } } },
    { end: 'left open', outcome: ambiguous, state: 'unconfirmed', view: { cause: { code: 'timed-out' } } },
    {
      end: 'broken off by a bug',
      outcome: new Error('a bug'),
      state: 'unconfirmed',
      view: { cause: { code: 'crashed' } },
    },
  ])('that is $end rests as $state and is never sent again', async ({ outcome, state, view }) => {
    const { enqueue, gateway, time, viewOf, restart, outbox } = await outboxHarness();
    gateway.script(outcome);
    enqueue(dana, 'one');
    await time.pass(0);
    expect(viewOf('one')).toMatchObject({ state, attempts: 1, ...view });
    outbox.wake();
    await time.pass(day);
    restart();
    await time.pass(day);
    expect(gateway.requests).toHaveLength(1);
    expect(viewOf('one')).toMatchObject({ state, ...view });
  });

  it('that certainly did not go is tried again with growing patience', async () => {
    const { enqueue, gateway, time, viewOf } = await outboxHarness();
    gateway.script(busy, busy, busy);
    enqueue(dana, 'one');
    await time.pass(0);
    const began = time.clock.now();
    expect(viewOf('one')).toMatchObject({
      state: 'queued',
      attempts: 1,
      dueAt: began + 1_000,
      cause: { code: 'MSG-290' },
    });
    await time.pass(999);
    expect(gateway.requests).toHaveLength(1);
    await time.pass(1);
    expect(viewOf('one')).toMatchObject({ attempts: 2, dueAt: began + 3_000 });
    await time.pass(2_000);
    expect(viewOf('one')).toMatchObject({ attempts: 3, dueAt: began + 7_000 });
    await time.pass(4_000);
    expect(viewOf('one')).toMatchObject({ state: 'sent', attempts: 4, cause: null });
  });

  it('waits as long as RingCentral says, and a second more', async () => {
    const { enqueue, gateway, time } = await outboxHarness();
    gateway.script(notSent('none', 20));
    enqueue(dana, 'one');
    await time.pass(20_999);
    expect(gateway.requests).toHaveLength(1);
    await time.pass(1);
    expect(gateway.requests).toHaveLength(2);
  });

  it('with a server id that another text has is not believed', async () => {
    const { enqueue, gateway, time, viewOf } = await outboxHarness();
    gateway.script({ kind: 'accepted', serverId: '1' }, { kind: 'accepted', serverId: '1' });
    enqueue(dana, 'one');
    enqueue(ruth, 'two');
    await time.pass(0);
    expect(viewOf('one').state).toBe('sent');
    expect(viewOf('two')).toMatchObject({
      state: 'unconfirmed',
      serverId: null,
      cause: { code: 'unexpected-answer' },
    });
  });
});

describe('several texts', () => {
  it('go in the order they were written, one at a time', async () => {
    const { enqueue, gateway, time } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    enqueue(ruth, 'two');
    enqueue(dana, 'three');
    await time.pass(60_000);
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one']);
    gateway.release({ kind: 'accepted', serverId: '1' });
    await time.pass(0);
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });

  it('of one conversation wait for the first, while others go on', async () => {
    const { enqueue, gateway, time } = await outboxHarness();
    gateway.script(notSent('none', 9));
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    enqueue(ruth, 'three');
    await time.pass(0);
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one', 'three']);
    await time.pass(10_000);
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one', 'three', 'one', 'two']);
  });

  it('wait behind one of which nobody knows whether it went, while others go on', async () => {
    const { enqueue, gateway, time, stateOf, restart } = await outboxHarness();
    gateway.script(ambiguous);
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    enqueue(ruth, 'three');
    await time.pass(hour / 2);
    expect(stateOf('one')).toBe('unconfirmed');
    expect(stateOf('two')).toBe('queued');
    expect(stateOf('three')).toBe('sent');
    restart();
    await time.pass(hour / 2);
    expect(stateOf('two')).toBe('queued');
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one', 'three']);
  });

  it('go on behind one that failed', async () => {
    const { enqueue, gateway, time, stateOf } = await outboxHarness();
    gateway.script(refused);
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    await time.pass(0);
    expect(stateOf('one')).toBe('failed');
    expect(stateOf('two')).toBe('sent');
  });

  it('to the same person from two numbers are two conversations', async () => {
    const { outbox, enqueue, gateway, time } = await outboxHarness();
    gateway.script(ambiguous);
    enqueue(dana, 'one');
    const elsewhere = textsToSend({ id: id(50), from: '+16505550199', to: dana, text: 'two' });
    outbox.commands.enqueue(elsewhere);
    await time.pass(0);
    expect(gateway.requests).toHaveLength(2);
  });
});

describe('a group', () => {
  it('is a conversation of its own: neither it nor its people hold each other', async () => {
    const { outbox, enqueue, gateway, time, sentWords, stateOf } = await outboxHarness();
    const group = { from: virginia, to: [dana, ruth] };
    gateway.script(ambiguous, ambiguous);
    outbox.commands.enqueue(textsToSend({ ...group, id: id(50), text: 'to both' }));
    enqueue(dana, 'to Dana');
    enqueue(ruth, 'to Ruth');
    outbox.commands.enqueue(textsToSend({ ...group, id: id(51), text: 'to both again' }));
    enqueue(dana, 'to Dana again');
    await time.pass(0);
    expect(sentWords()).toEqual(['to both', 'to Dana', 'to Ruth']);
    expect(stateOf('to Ruth')).toBe('sent');
    expect(gateway.requests.map(({ to }) => to)).toEqual([[dana, ruth], [dana], [ruth]]);
  });
});

describe('the last look at the sending number', () => {
  it('holds a text whose files or people its number cannot send any more, and lets the others go', async () => {
    const { outbox, time, gateway, viewOf } = await outboxHarness({
      mayStillSend: (_from, text) => ((text?.to.length ?? 0) > 1 ? 'group-text' : 'yes'),
    });
    outbox.commands.enqueue(textsToSend({ id: id(51), from: virginia, to: [dana, ruth], text: 'both' }));
    outbox.commands.enqueue(textsToSend({ id: id(52), from: virginia, to: dana, text: 'one' }));
    await time.pass(minute);
    expect(gateway.requests.map(({ text }) => text)).toEqual(['one']);
    expect(viewOf('both')).toMatchObject({ state: 'held', attempts: 0, cause: { code: 'no-pictures' } });
  });

  it('holds a text of a number that cannot text any more, with those behind it, and costs no attempt', async () => {
    const { outbox, enqueue, time, gateway, viewOf, stateOf } = await outboxHarness({
      mayStillSend: (from) => (from === virginia ? 'not-assigned' : 'yes'),
    });
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    const elsewhere = textsToSend({ id: id(50), from: '+16505550199', to: dana, text: 'three' });
    outbox.commands.enqueue(elsewhere);
    await time.pass(minute);
    expect(gateway.requests.map(({ text }) => text)).toEqual(['three']);
    expect(viewOf('one')).toMatchObject({
      state: 'held',
      attempts: 0,
      settledAt: null,
      cause: { code: 'number-cannot-text', message: null },
    });
    expect(viewOf('two')).toMatchObject({ state: 'queued', attempts: 0, cause: null });

    outbox.commands.delete(id(1));
    await time.pass(0);
    expect(stateOf('two')).toBe('held');
  });

  it('is taken when the text goes, not when it was written', async () => {
    let answer: 'yes' | 'not-assigned' = 'yes';
    const made = await outboxHarness({ mayStillSend: () => answer });
    made.gateway.script(busy);
    made.enqueue(dana, 'one');
    await made.time.pass(0);
    answer = 'not-assigned';
    await made.time.pass(minute);
    expect(made.gateway.requests).toHaveLength(1);
    expect(made.stateOf('one')).toBe('held');
  });

  it('is taken again when the user says "Send now"', async () => {
    let answer: 'yes' | 'not-assigned' = 'not-assigned';
    const made = await outboxHarness({ mayStillSend: () => answer });
    made.enqueue(dana, 'one');
    made.enqueue(dana, 'two');
    await made.time.pass(0);
    made.outbox.commands.decide(id(1), 'send-now');
    await made.time.pass(0);
    expect(made.stateOf('one')).toBe('held');
    expect(made.gateway.requests).toEqual([]);
    answer = 'yes';
    await made.time.pass(minute);
    expect(made.gateway.requests).toEqual([]);
    made.outbox.commands.decide(id(1), 'send-now');
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['one', 'two']);
  });
});

describe('a text that RingCentral is too busy for', () => {
  it('is given up after the eighth time, and goes when the user wants it again', async () => {
    const { outbox, enqueue, gateway, time, viewOf, stateOf } = await outboxHarness();
    gateway.script(...Array.from({ length: 8 }, () => busy));
    enqueue(dana, 'one');
    await time.pass(30 * minute);
    expect(gateway.requests).toHaveLength(8);
    expect(viewOf('one')).toMatchObject({ state: 'failed', attempts: 8, cause: { code: 'MSG-290' } });
    await time.pass(day);
    expect(gateway.requests).toHaveLength(8);
    expect(outbox.commands.decide(id(1), 'send-now').ok).toBe(true);
    await time.pass(0);
    expect(stateOf('one')).toBe('sent');
    expect(viewOf('one').attempts).toBe(1);
  });

  it('lets those behind it go', async () => {
    const { enqueue, gateway, time, stateOf } = await outboxHarness();
    gateway.script(...Array.from({ length: 8 }, () => busy));
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    await time.pass(30 * minute);
    expect(stateOf('two')).toBe('sent');
  });
});
