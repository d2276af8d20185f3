import { describe, expect, it } from 'vitest';
import {
  accepted,
  ambiguous,
  dana,
  day,
  hour,
  id,
  minute,
  outboxHarness,
  refused,
  ruth,
  ann,
  notReached,
} from './harness.ts';
import { draftToSave } from '#tests/support/draft-to-save.ts';

describe('"Send again"', () => {
  it('sends a text of which nobody knows once more, before those behind it', async () => {
    const { enqueue, outbox, time, viewOf, sentWords, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    enqueue(dana, 'two');
    await time.pass(10 * minute);
    expect(outbox.commands.decide(id(1), 'send-again')).toEqual({ ok: true, value: null });
    expect(viewOf('one')).toMatchObject({ state: 'queued', attempts: 0, finding: null, cause: null });
    await time.pass(0);
    expect(sentWords()).toEqual(['one', 'one', 'two']);
    expect(viewOf('one')).toMatchObject({ state: 'sent', attempts: 1 });
    await time.pass(day);
    expect(sentWords()).toHaveLength(3);
  });

  it('sends it once, however often it is pressed', async () => {
    const { outbox, gateway, time, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    gateway.script('hold');
    expect(outbox.commands.decide(id(1), 'send-again').ok).toBe(true);
    expect(outbox.commands.decide(id(1), 'send-again')).toEqual({
      ok: false,
      error: { code: 'illegal-move', subject: 'queued' },
    });
    await time.pass(0);
    expect(outbox.commands.decide(id(1), 'send-again').ok).toBe(false);
    gateway.release(accepted('9'));
    await time.pass(0);
    expect(outbox.commands.decide(id(1), 'send-again').ok).toBe(false);
    await time.pass(day);
    expect(gateway.requests).toHaveLength(2);
  });

  it('begins the looks anew when that answer is lost as well', async () => {
    const { outbox, gateway, reader, time, viewOf, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    await time.pass(hour / 2);
    gateway.script(ambiguous);
    outbox.commands.decide(id(1), 'send-again');
    await time.pass(0);
    expect(viewOf('one')).toMatchObject({ state: 'unconfirmed', looks: 0, attemptedAt: time.clock.now() });
    await time.pass(hour / 2);
    expect(reader.queries).toHaveLength(8);
    expect(gateway.requests).toHaveLength(2);
  });

  it('is for no other text', async () => {
    const { outbox, enqueue, gateway, time } = await outboxHarness();
    gateway.script(refused);
    enqueue(dana, 'failed');
    enqueue(ruth, 'sent');
    await time.pass(0);
    outbox.commands.setPaused(true);
    enqueue(dana, 'queued');
    [id(1), id(2), id(3)].forEach((text, place) => {
      const subject = ['failed', 'sent', 'queued'][place];
      for (const decision of ['send-again', 'arrived', 'look-again'] as const) {
        expect(outbox.commands.decide(text, decision)).toEqual({
          ok: false,
          error: { code: 'illegal-move', subject },
        });
      }
    });
    outbox.commands.setPaused(false);
    await time.pass(day);
    expect(gateway.requests).toHaveLength(3);
  });
});

describe('"It arrived"', () => {
  it('takes the text for sent and lets those behind it go', async () => {
    const { enqueue, outbox, reader, time, viewOf, sentWords, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    enqueue(dana, 'two');
    expect(outbox.commands.decide(id(1), 'arrived')).toEqual({ ok: true, value: null });
    expect(viewOf('one')).toMatchObject({
      state: 'sent',
      serverId: null,
      settledAt: time.clock.now(),
      lookAt: null,
    });
    await time.pass(hour);
    expect(sentWords()).toEqual(['one', 'two']);
    expect(reader.queries).toEqual([]);
  });
});

describe('what the user decides', () => {
  it('changes nothing when the disk does not keep it', async () => {
    const { outbox, database, gateway, time, viewOf, loseAnswerTo, changes } = await outboxHarness();
    const before = await loseAnswerTo('one');
    database.script('PRAGMA query_only = ON');
    changes.length = 0;
    for (const decision of ['send-again', 'arrived', 'look-again'] as const) {
      expect(outbox.commands.decide(id(1), decision)).toMatchObject({ error: { code: 'store-unavailable' } });
    }
    expect(outbox.commands.delete(id(1))).toMatchObject({ error: { code: 'store-unavailable' } });
    expect(outbox.commands.setPaused(true)).toMatchObject({ error: { code: 'store-unavailable' } });
    expect(outbox.commands.discard(ann)).toMatchObject({ error: { code: 'store-unavailable' } });
    expect(outbox.sending().paused).toBe(false);
    expect(changes).toEqual([]);
    database.script('PRAGMA query_only = OFF');
    expect(viewOf('one')).toEqual(before);
    await time.pass(0);
    expect(gateway.requests).toHaveLength(1);
  });

  it('needs somebody who is signed in', async () => {
    const { outbox, enqueue } = await outboxHarness();
    enqueue(dana, 'one');
    void outbox.close();
    const nobody = { ok: false, error: { code: 'not-signed-in' } };
    expect(outbox.commands.decide(id(1), 'send-now').ok).toBe(false);
    expect(outbox.commands.restore(id(1))).toEqual(nobody);
    expect(outbox.commands.setPaused(true)).toEqual(nobody);
    expect(() => outbox.commands.acceptSignIn()).not.toThrow();
    expect(outbox.reading.unsent()).toBe(1);
  });
});

describe('discarding', () => {
  it('takes away what has not gone, drafts and deleted ones included, for good', async () => {
    const made = await outboxHarness();
    const { outbox, enqueue, gateway, time, database } = made;
    gateway.script(refused, ambiguous, accepted('1'));
    enqueue(dana, 'failed');
    enqueue(ruth, 'unconfirmed');
    enqueue('+16505550144', 'sent');
    await time.pass(0);
    outbox.commands.setPaused(true);
    enqueue(dana, 'queued');
    enqueue(dana, 'deleted');
    enqueue(dana, 'later', time.clock.now() + day);
    outbox.commands.delete(id(5));
    outbox.drafts.save(draftToSave({ id: id(90), to: 'Dana', text: 'draft' }));
    expect(outbox.commands.discard(ann)).toEqual({ ok: true, value: null });
    expect(database.rows('SELECT text FROM outgoing_text')).toEqual([{ text: 'sent' }]);
    expect(database.rows('SELECT * FROM draft')).toEqual([]);
    expect(outbox.commands.restore(id(5)).ok).toBe(false);
    expect(outbox.reading.unsent()).toBe(0);
    outbox.commands.setPaused(false);
    await time.pass(2 * day);
    expect(gateway.requests).toHaveLength(3);
  });

  it('takes a text that is under way away as soon as it comes back to wait', async () => {
    const { outbox, enqueue, gateway, time, sentWords, stateOf } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.commands.discard(ann).ok).toBe(true);
    void outbox.close();
    gateway.release(notReached);
    await time.pass(0);
    outbox.open(ann);
    await time.pass(minute);
    expect(stateOf('one')).toBe('none');
    expect(sentWords()).toEqual(['one']);
  });

  it('leaves a text alone that is under way', async () => {
    const { outbox, enqueue, gateway, time, stateOf } = await outboxHarness();
    gateway.script('hold');
    enqueue(dana, 'one');
    await time.pass(0);
    expect(outbox.commands.discard(ann).ok).toBe(true);
    expect(stateOf('one')).toBe('sending');
    gateway.release(accepted('1'));
    await time.pass(0);
    expect(stateOf('one')).toBe('sent');
  });
});
