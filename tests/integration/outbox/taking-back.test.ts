import { describe, expect, it } from 'vitest';
import { accepted, ambiguous, dana, hour, id, notSent, outboxHarness, refused, virginia } from './harness.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import { draftToSave } from '#tests/support/draft-to-save.ts';

describe('taking a text back', () => {
  it('makes a draft of its words in the same moment, so that it never goes', async () => {
    const { enqueue, gateway, time, outbox, changes, database, logger } = await outboxHarness();
    enqueue(dana, 'one');
    changes.length = 0;
    const draft = {
      id: id(1),
      from: virginia,
      to: dana,
      audience: 'each',
      text: 'one',
      files: [],
      sendAt: null,
      endsWhenAnswered: false,
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
    expect(unwrap(outbox.reading.draftPage(0, 10))).toEqual({ total: 1, rows: [draft] });
    await time.pass(60_000);
    expect(gateway.requests).toEqual([]);
    expect(database.rows('SELECT * FROM outgoing_text')).toEqual([]);
    expect(database.rows('SELECT * FROM outgoing_event')).toEqual([]);
    expect(logger.lines.some((line) => line.includes('became a draft') && line.includes(id(1)))).toBe(true);
  });

  it('can put it into the send pane, in place of what stood there', async () => {
    const { enqueue, outbox } = await outboxHarness();
    outbox.drafts.save(draftToSave({ id: id(90), to: 'Ruth', text: 'half' }));
    enqueue(dana, 'one');
    expect(outbox.commands.toDraft(id(1), true)).toMatchObject({ ok: true, value: { isOpen: true } });
    expect(outbox.reading.paneDraft()?.id).toBe(id(1));
    expect(unwrap(outbox.reading.draftPage(0, 10)).rows.map((draft) => draft.isOpen)).toEqual([true, false]);
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
    expect(unwrap(outbox.reading.draftPage(0, 10)).total).toBe(0);
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
