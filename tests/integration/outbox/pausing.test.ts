import { describe, expect, it } from 'vitest';
import { ann, ben, dana, hour, id, minute, outboxHarness, rateLimited, ruth, second } from './harness.ts';

describe('a pause', () => {
  it('holds everything until the user goes on', async () => {
    const { outbox, enqueue, gateway, time, sentWords, summaries } = await outboxHarness();
    await time.pass(0);
    expect(outbox.commands.setPaused(true)).toEqual({ ok: true, value: null });
    await time.pass(0);
    expect(summaries.at(-1)).toEqual({ type: 'sending', sending: { paused: true, signInRefused: false } });
    enqueue(dana, 'one');
    enqueue(ruth, 'two', time.clock.now() + minute);
    outbox.wake();
    outbox.commands.decide(id(1), 'send-now');
    outbox.open(ann);
    await time.pass(30 * minute);
    expect(gateway.requests).toEqual([]);
    outbox.commands.setPaused(false);
    await time.pass(0);
    expect(sentWords()).toEqual(['one', 'two']);
    expect(summaries.filter(({ type }) => type === 'sending').at(-1)).toEqual({
      type: 'sending',
      sending: { paused: false, signInRefused: false },
    });
  });

  it('survives a restart and signing out', async () => {
    const made = await outboxHarness();
    made.outbox.commands.setPaused(true);
    made.enqueue(dana, 'one');
    made.restart();
    await made.time.pass(minute);
    void made.outbox.close();
    await made.time.pass(minute);
    made.outbox.open(ann);
    await made.time.pass(minute);
    expect(made.outbox.sending().paused).toBe(true);
    expect(made.gateway.requests).toEqual([]);
    made.outbox.commands.setPaused(false);
    made.restart();
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['one']);
  });

  it('is one person’s alone', async () => {
    const made = await outboxHarness();
    made.outbox.commands.setPaused(true);
    made.outbox.open(ben);
    expect(made.outbox.sending().paused).toBe(false);
    made.enqueue(dana, 'one');
    await made.time.pass(second);
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['one']);
  });

  it('begins after the text that is under way', async () => {
    const { outbox, enqueue, gateway, time, stateOf, sentWords } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    enqueue(ruth, 'two');
    await time.pass(0);
    outbox.commands.setPaused(true);
    gateway.release({ kind: 'accepted', serverId: '1' });
    await time.pass(minute);
    expect(stateOf('one')).toBe('sent');
    expect(sentWords()).toEqual(['one']);
  });

  it('neither shortens nor prolongs a penalty', async () => {
    const made = await outboxHarness();
    made.gateway.script(rateLimited);
    made.enqueue(dana, 'one');
    await made.time.pass(0);
    const until = made.outbox.waitUntil();
    await made.time.pass(10 * second);
    made.outbox.commands.setPaused(true);
    made.outbox.commands.setPaused(false);
    expect(made.outbox.waitUntil()).toBe(until);
    made.restart();
    expect(made.outbox.waitUntil()).toBe(until);
    await made.time.pass(51 * second - 1);
    expect(made.gateway.requests).toHaveLength(1);
    await made.time.pass(1);
    expect(made.gateway.requests).toHaveLength(2);
  });
});

describe('a penalty', () => {
  it.each([-hour, hour])('lasts as long as it lasts, although the clock was set by %i ms', async (jump) => {
    const made = await outboxHarness();
    made.gateway.script(rateLimited);
    made.enqueue(dana, 'one');
    await made.time.pass(0);
    made.clockPutForward = jump;
    made.outbox.wake();
    made.outbox.commands.decide(id(1), 'send-now');
    await made.time.pass(61 * second - 1);
    expect(made.gateway.requests).toHaveLength(1);
    await made.time.pass(1);
    expect(made.gateway.requests).toHaveLength(2);
  });

  it('is told as one time, however the clocks tick', async () => {
    const made = await outboxHarness();
    made.gateway.script(rateLimited);
    made.enqueue(dana, 'one');
    await made.time.pass(0);
    const until = made.outbox.waitUntil();
    for (const drift of [1, -1, 40, -40]) {
      made.clockPutForward = drift;
      expect(made.outbox.waitUntil()).toBe(until);
    }
    made.clockPutForward = hour;
    expect(made.outbox.waitUntil()).toBe((until ?? 0) + hour);
  });
});

describe('a computer that sleeps', () => {
  it('begins nothing until it wakes, whoever asks', async () => {
    const { outbox, enqueue, gateway, reader, time, sentWords, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    outbox.rest();
    enqueue(ruth, 'two');
    outbox.commands.decide(id(2), 'send-now');
    outbox.commands.decide(id(1), 'look-again');
    outbox.open(ann);
    await time.pass(30 * minute);
    expect(gateway.requests).toHaveLength(1);
    expect(reader.queries).toEqual([]);
    outbox.wake();
    await time.pass(0);
    expect(sentWords()).toEqual(['one', 'two']);
    expect(reader.queries).toHaveLength(1);
  });

  it('finishes what is under way', async () => {
    const { outbox, enqueue, gateway, time, stateOf } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    enqueue(dana, 'two');
    await time.pass(0);
    outbox.rest();
    gateway.release({ kind: 'accepted', serverId: '1' });
    await time.pass(minute);
    expect(stateOf('one')).toBe('sent');
    expect(stateOf('two')).toBe('queued');
  });

  it('asks about what has grown old in its sleep', async () => {
    const { outbox, enqueue, gateway, time, stateOf } = await outboxHarness();
    outbox.rest();
    enqueue(dana, 'one');
    await time.pass(2 * hour);
    outbox.wake();
    await time.pass(0);
    expect(stateOf('one')).toBe('held');
    expect(gateway.requests).toEqual([]);
  });
});
