import { describe, expect, it } from 'vitest';
import { ambiguous, dana, day, hour, id, minute, outboxHarness, ruth, second } from './harness.ts';

describe('a text with a time of its own', () => {
  it('goes at its time, not before', async () => {
    const made = await outboxHarness();
    const sendAt = made.time.clock.now() + 5 * hour;
    expect(made.enqueue(dana, 'one', sendAt)).toMatchObject({
      value: { state: 'queued', scheduledFor: sendAt, wantedAt: sendAt, dueAt: sendAt },
    });
    await made.time.pass(5 * hour - 1);
    expect(made.gateway.requests).toEqual([]);
    expect(made.outbox.reading.counts()).toMatchObject({ scheduled: 1, waiting: 0, needUser: 0 });
    await made.time.pass(1);
    expect(made.stateOf('one')).toBe('sent');
    expect(made.outbox.reading.counts()).toMatchObject({ scheduled: 0, waiting: 0 });
  });

  it.each([0, -1, -day])('that is over already goes at once (%i ms)', async (off) => {
    const made = await outboxHarness();
    const now = made.time.clock.now();
    expect(made.enqueue(dana, 'one', now + off)).toMatchObject({
      value: { scheduledFor: null, wantedAt: now },
    });
    await made.time.pass(0);
    expect(made.stateOf('one')).toBe('sent');
  });

  it('does not hold later ones before its time', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'at its time', made.time.clock.now() + hour);
    made.enqueue(dana, 'now');
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['now']);
    await made.time.pass(hour);
    expect(made.sentWords()).toEqual(['now', 'at its time']);
  });

  it('takes its place in the order when its time has come', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'first', made.time.clock.now() + 10 * minute);
    made.reachable = false;
    made.enqueue(dana, 'second');
    await made.time.pass(20 * minute);
    made.reachable = true;
    made.outbox.wake();
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['first', 'second']);
  });

  it('of two goes at its own, whichever was written first', async () => {
    const made = await outboxHarness();
    const now = made.time.clock.now();
    made.enqueue(dana, 'late', now + 2 * hour);
    made.enqueue(dana, 'early', now + hour);
    await made.time.pass(hour);
    expect(made.sentWords()).toEqual(['early']);
    await made.time.pass(hour);
    expect(made.sentWords()).toEqual(['early', 'late']);
  });

  it('waits behind one of which nobody knows', async () => {
    const made = await outboxHarness();
    made.gateway.script(ambiguous);
    made.enqueue(dana, 'one');
    made.enqueue(dana, 'two', made.time.clock.now() + minute);
    await made.time.pass(30 * minute);
    expect(made.sentWords()).toEqual(['one']);
    made.outbox.commands.decide(id(1), 'arrived');
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['one', 'two']);
  });

  it('goes at its time after a restart too', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'one', made.time.clock.now() + hour);
    await made.time.pass(minute);
    made.restart();
    await made.time.pass(59 * minute - 1);
    expect(made.gateway.requests).toEqual([]);
    await made.time.pass(1);
    expect(made.sentWords()).toEqual(['one']);
  });

  it('goes at once when the user wants it now', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'one', made.time.clock.now() + hour);
    await made.time.pass(minute);
    made.outbox.commands.decide(id(1), 'send-now');
    expect(made.viewOf('one')).toMatchObject({ scheduledFor: null, wantedAt: made.time.clock.now() });
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['one']);
    await made.time.pass(day);
    expect(made.gateway.requests).toHaveLength(1);
  });

  it('goes by the time of day, which somebody may set', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'one', made.time.clock.now() + 3 * hour);
    await made.time.pass(minute);
    made.clockPutForward = 3 * hour;
    await made.time.pass(hour);
    expect(made.sentWords()).toEqual(['one']);
  });

  it('goes when there is a connection again', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'one', made.time.clock.now() + minute);
    made.reachable = false;
    await made.time.pass(30 * minute);
    expect(made.outbox.reading.counts()).toMatchObject({ scheduled: 0, waiting: 1 });
    made.reachable = true;
    made.outbox.wake();
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['one']);
  });

  it('ages from its time: it is no draft and asks nothing before', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'one', made.time.clock.now() + 3 * day);
    await made.time.pass(3 * day - 1);
    expect(made.viewOf('one')).toMatchObject({ state: 'queued', cause: null });
    await made.time.pass(1);
    expect(made.stateOf('one')).toBe('sent');
  });

  it('asks an hour after its time, and is a draft after a day', async () => {
    const made = await outboxHarness();
    const now = made.time.clock.now();
    made.enqueue(dana, 'one', now + 2 * day);
    made.enqueue(ruth, 'two', now + day);
    void made.outbox.close();
    await made.time.pass(2 * day + hour + second);
    made.restart();
    await made.time.pass(0);
    expect(made.viewOf('one')).toMatchObject({ state: 'held', cause: { code: 'stale' } });
    expect(made.stateOf('two')).toBe('none');
    expect(made.draftWords()).toEqual(['two']);
    expect(made.gateway.requests).toEqual([]);
  });

  it('is told to wait when its time comes, although nothing else happens to it', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'one', made.time.clock.now() + minute);
    made.reachable = false;
    await made.time.pass(0);
    const told = (): unknown => made.summaries.filter(({ type }) => type === 'counts').at(-1);
    expect(told()).toMatchObject({ counts: { scheduled: 1, waiting: 0 } });
    await made.time.pass(minute);
    expect(told()).toMatchObject({ counts: { scheduled: 0, waiting: 1 } });
  });
});
