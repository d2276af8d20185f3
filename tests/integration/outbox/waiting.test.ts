import { describe, expect, it } from 'vitest';
import {
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
