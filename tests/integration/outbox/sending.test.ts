import { describe, expect, it } from 'vitest';
import type { OutgoingState } from '#domain/outbox/outgoing-text.ts';
import type { SendOutcome } from '#domain/outbox/send-outcome.ts';
import {
  ambiguous,
  dana,
  id,
  notReached,
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
    await time.pass(86_400_000);
    restart();
    await time.pass(86_400_000);
    expect(gateway.requests).toHaveLength(1);
    expect(viewOf('one')).toMatchObject({ state, ...view });
  });

  it('that certainly did not go is tried again with growing patience', async () => {
    const { enqueue, gateway, time, viewOf } = await outboxHarness();
    gateway.script(notReached, notReached, notReached);
    enqueue(dana, 'one');
    await time.pass(0);
    const began = time.clock.now();
    expect(viewOf('one')).toMatchObject({
      state: 'queued',
      attempts: 1,
      dueAt: began + 1_000,
      cause: { code: 'offline' },
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
    await time.pass(3_600_000);
    expect(stateOf('one')).toBe('unconfirmed');
    expect(stateOf('two')).toBe('queued');
    expect(stateOf('three')).toBe('sent');
    restart();
    await time.pass(3_600_000);
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
    outbox.enqueue({ id: id(50), from: '+16505550199', to: dana, text: 'two' });
    await time.pass(0);
    expect(gateway.requests).toHaveLength(2);
  });
});

describe('the last look at the sending number', () => {
  it('keeps a text from going from a number that cannot text any more, and costs no attempt', async () => {
    const { enqueue, time, gateway, viewOf } = await outboxHarness({
      mayStillSend: (from) => (from === virginia ? 'not-assigned' : 'yes'),
    });
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    await time.pass(0);
    expect(gateway.requests).toEqual([]);
    for (const text of ['one', 'two']) {
      expect(viewOf(text)).toMatchObject({
        state: 'failed',
        attempts: 0,
        settledAt: time.clock.now(),
        cause: { code: 'number-cannot-text', message: null },
      });
    }
  });

  it('is taken when the text goes, not when it was written', async () => {
    let answer: 'yes' | 'not-assigned' = 'yes';
    const made = await outboxHarness({ mayStillSend: () => answer });
    made.gateway.script(notReached);
    made.enqueue(dana, 'one');
    await made.time.pass(0);
    answer = 'not-assigned';
    await made.time.pass(60_000);
    expect(made.gateway.requests).toHaveLength(1);
    expect(made.stateOf('one')).toBe('failed');
  });
});

describe('a disk that refuses', () => {
  const refuse = (on: boolean): string => `PRAGMA query_only = ${on ? 'ON' : 'OFF'}`;

  it('before the request: nothing is sent until it can be stored', async () => {
    const { enqueue, database, gateway, time, stateOf } = await outboxHarness();
    enqueue(dana, 'one');
    database.script(refuse(true));
    await time.pass(60_000);
    expect(gateway.requests).toEqual([]);
    database.script(refuse(false));
    await time.pass(60_000);
    expect(gateway.requests).toHaveLength(1);
    expect(stateOf('one')).toBe('sent');
  });

  it('after the request: the outcome is kept and stored later, and nothing is sent twice', async () => {
    const { enqueue, database, gateway, time, stateOf } = await outboxHarness();
    gateway.onRequest = () => database.script(refuse(true));
    enqueue(dana, 'one');
    enqueue(ruth, 'two');
    await time.pass(60_000);
    expect(gateway.requests).toHaveLength(1);
    expect(stateOf('one')).toBe('sending');
    gateway.onRequest = () => undefined;
    database.script(refuse(false));
    await time.pass(60_000);
    expect(stateOf('one')).toBe('sent');
    expect(stateOf('two')).toBe('sent');
    expect(gateway.requests).toHaveLength(2);
  });

  it('after the request and until the end: the next start does not know', async () => {
    const { enqueue, database, gateway, time, viewOf, restart } = await outboxHarness();
    gateway.onRequest = () => database.script(refuse(true));
    enqueue(dana, 'one');
    await time.pass(60_000);
    database.script(refuse(false));
    restart();
    expect(viewOf('one')).toMatchObject({ state: 'unconfirmed', cause: { code: 'crashed' } });
  });
});
