import { describe, expect, it } from 'vitest';
import {
  accepted,
  ambiguous,
  ben,
  dana,
  day,
  hour,
  id,
  minute,
  outboxHarness,
  refused,
  second,
  type OutboxHarness,
} from './harness.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { draftToSave } from '#tests/support/draft-to-save.ts';

type Idle = 'queued' | 'scheduled' | 'held' | 'failed' | 'unconfirmed';

/** A text "one" to Dana that came to stand so. */
async function bring(made: OutboxHarness, state: Idle): Promise<void> {
  if (state === 'failed') made.gateway.script(refused);
  if (state === 'unconfirmed') made.gateway.script(ambiguous);
  if (state === 'queued' || state === 'held') made.reachable = false;
  if (state === 'scheduled') made.enqueue(dana, 'one', made.time.clock.now() + 2 * hour);
  else made.enqueue(dana, 'one');
  await made.time.pass(state === 'held' ? hour + second : 0);
  if (state === 'held') {
    made.reachable = true;
    made.outbox.wake();
    await made.time.pass(0);
  }
  expect(made.stateOf('one')).toBe(state === 'scheduled' ? 'queued' : state);
}

describe('a deleted text', () => {
  it.each<Idle>(['queued', 'scheduled', 'held', 'failed', 'unconfirmed'])(
    'that was %s is out of sight, holds nobody and is never sent nor looked for',
    async (state) => {
      const made = await outboxHarness();
      await bring(made, state);
      const requests = made.gateway.requests.length;
      made.changes.length = 0;
      expect(made.outbox.commands.delete(id(1))).toEqual({ ok: true, value: null });
      expect(made.changes).toEqual([{ type: 'removed', id: id(1) }]);
      expect(made.stateOf('one')).toBe('none');
      expect(unwrap(made.outbox.reading.page(0, 10))).toEqual({ total: 0, rows: [] });
      expect(made.outbox.reading.unsent()).toBe(0);
      expect(unwrap(made.outbox.reading.history(id(1)))).toEqual([]);
      for (const decision of ['send-now', 'send-again', 'arrived', 'look-again'] as const) {
        expect(made.outbox.commands.decide(id(1), decision).ok).toBe(false);
      }
      expect(made.outbox.commands.delete(id(1)).ok).toBe(false);

      made.reachable = true;
      made.enqueue(dana, 'two');
      await made.time.pass(2 * day);
      expect(made.sentWords().slice(requests)).toEqual(['two']);
      expect(made.reader.queries).toEqual([]);
      expect(made.draftWords()).toEqual([]);
    },
  );

  it.each<Idle>(['queued', 'scheduled', 'held', 'failed', 'unconfirmed'])(
    'that was %s is restored as it was',
    async (state) => {
      const made = await outboxHarness();
      await bring(made, state);
      const before = made.viewOf('one');
      const history = unwrap(made.outbox.reading.history(id(1)));
      made.outbox.commands.delete(id(1));
      made.changes.length = 0;
      expect(made.outbox.commands.restore(id(1))).toEqual({ ok: true, value: null });
      expect(made.viewOf('one')).toEqual(before);
      expect(made.changes).toEqual([{ type: 'changed', text: before }]);
      expect(unwrap(made.outbox.reading.history(id(1)))).toEqual(history);
      expect(made.outbox.commands.restore(id(1)).ok).toBe(false);
    },
  );

  it('that is restored goes, or is looked for, when it is time', async () => {
    const made = await outboxHarness();
    made.enqueue(dana, 'one', made.time.clock.now() + minute);
    made.outbox.commands.delete(id(1));
    await made.time.pass(2 * minute);
    made.outbox.commands.restore(id(1));
    await made.time.pass(0);
    expect(made.sentWords()).toEqual(['one']);

    await made.loseAnswerTo('two');
    made.outbox.commands.delete(id(2));
    await made.time.pass(minute);
    expect(made.reader.queries).toEqual([]);
    made.outbox.commands.restore(id(2));
    await made.time.pass(0);
    expect(made.reader.queries).toHaveLength(1);
  });

  it('that was unconfirmed holds those behind it again, unless they went meanwhile', async () => {
    const { enqueue, outbox, time, sentWords, loseAnswerTo, stateOf } = await outboxHarness();
    await loseAnswerTo('one');
    enqueue(dana, 'two');
    outbox.commands.delete(id(1));
    outbox.commands.restore(id(1));
    await time.pass(minute);
    expect(sentWords()).toEqual(['one']);

    outbox.commands.delete(id(1));
    await time.pass(0);
    expect(sentWords()).toEqual(['one', 'two']);
    outbox.commands.restore(id(1));
    expect(stateOf('one')).toBe('unconfirmed');
    enqueue(dana, 'three');
    await time.pass(minute);
    expect(sentWords()).toEqual(['one', 'two']);
  });

  it.each([
    ['under way', 'hold'],
    ['one of which nobody knows', ambiguous],
  ] as const)('that was unconfirmed is restored as a draft while the next one is %s', async (_how, end) => {
    const { enqueue, outbox, gateway, time, changes, stateOf, draftWords, loseAnswerTo } =
      await outboxHarness();
    await loseAnswerTo('one');
    enqueue(dana, 'two');
    gateway.script(end);
    outbox.commands.delete(id(1));
    await time.pass(0);
    changes.length = 0;
    expect(outbox.commands.restore(id(1))).toEqual({ ok: true, value: null });
    expect(stateOf('one')).toBe('none');
    expect(draftWords()).toEqual(['one']);
    expect(changes).toMatchObject([
      { type: 'removed', id: id(1) },
      { type: 'draft', draft: { id: id(1), text: 'one', to: dana, origin: 'may-have-gone', isOpen: false } },
    ]);
    if (end === 'hold') gateway.release(accepted('5'));
    await time.pass(hour / 2);
    expect(gateway.requests).toHaveLength(2);
    expect(outbox.commands.restore(id(1)).ok).toBe(false);
    expect(draftWords()).toEqual(['one']);
  });

  it('is gone for good with the next start, of everybody', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'one');
    made.outbox.drafts.save(draftToSave({ id: id(90), text: 'draft' }));
    made.outbox.commands.delete(id(1));
    made.outbox.drafts.delete(id(90));
    made.outbox.open(ben);
    made.enqueue(dana, 'Ben’s');
    made.outbox.commands.delete(id(2));
    expect(made.database.rows('SELECT text FROM outgoing_text')).toHaveLength(2);
    made.restart();
    expect(made.database.rows('SELECT text FROM outgoing_text')).toEqual([]);
    expect(made.database.rows('SELECT text FROM draft')).toEqual([]);
    expect(made.outbox.commands.restore(id(1)).ok).toBe(false);
    expect(made.outbox.drafts.restore(id(90)).ok).toBe(false);
  });

  it('can be restored after signing in again, but by nobody else', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'one');
    made.outbox.commands.delete(id(1));
    made.outbox.open(ben);
    expect(made.outbox.commands.restore(id(1))).toEqual({
      ok: false,
      error: { code: 'illegal-move', subject: 'gone' },
    });
    expect(made.draftWords()).toEqual([]);
    made.outbox.open({ ...ben, extensionId: '101' });
    expect(made.outbox.commands.restore(id(1)).ok).toBe(true);
    expect(made.stateOf('one')).toBe('queued');
  });

  it('does not come back with its id', async () => {
    const made = await outboxHarness();
    const text = textsToSend({ id: id(77), from: '+16505550100', to: dana, text: 'one' });
    made.reachable = false;
    made.outbox.commands.enqueue(text);
    made.outbox.commands.delete(id(77));
    made.reachable = true;
    expect(made.outbox.commands.enqueue(text)).toEqual({
      ok: false,
      error: { code: 'request-invalid', subject: 'id' },
    });
    await made.time.pass(hour);
    expect(made.gateway.requests).toEqual([]);
  });

  it('stays deleted when the disk refuses to restore it, and is told to be neither', async () => {
    const { enqueue, outbox, gateway, database, time, changes, loseAnswerTo } = await outboxHarness();
    await loseAnswerTo('one');
    enqueue(dana, 'two');
    gateway.script('hold');
    outbox.commands.delete(id(1));
    await time.pass(0);
    changes.length = 0;
    database.script('PRAGMA query_only = ON');
    expect(outbox.commands.restore(id(1))).toMatchObject({ error: { code: 'store-unavailable' } });
    expect(changes).toEqual([]);
    database.script('PRAGMA query_only = OFF');
    expect(unwrap(outbox.reading.draftPage(0, 10)).total).toBe(0);
    expect(outbox.commands.restore(id(1)).ok).toBe(true);
    expect(unwrap(outbox.reading.draftPage(0, 10)).total).toBe(1);
  });
});
