import { describe, expect, it } from 'vitest';
import { ann, ben, dana, id, minute, outboxHarness, virginia, type OutboxHarness } from './harness.ts';
import { draftToSave } from '#tests/support/draft-to-save.ts';
import { textsToSend } from '#tests/support/texts-to-send.ts';
import { unwrap } from '#tests/support/unwrap.ts';

const words = draftToSave({ id: id(90), from: virginia, to: 'Dana', text: 'See you' });
const gone = { ok: false, error: { code: 'illegal-move', subject: 'gone' } };

const isOpen = (made: OutboxHarness): readonly string[] =>
  unwrap(made.outbox.reading.draftPage(0, 100))
    .rows.filter((draft) => draft.isOpen)
    .map((draft) => draft.id);

describe('a draft', () => {
  it('is kept as it was typed, over a restart too', async () => {
    const made = await outboxHarness();
    const { time, changes } = made;
    const createdAt = time.clock.now();
    expect(made.outbox.drafts.save({ ...words, text: '  “Über” 😀\r\n' })).toEqual({ ok: true, value: null });
    await time.pass(minute);
    made.outbox.drafts.save({ ...words, from: null, text: '  “Über” 😀\r\n\t' });
    const draft = {
      ...words,
      from: null,
      text: '  “Über” 😀\r\n\t',
      origin: 'written',
      isOpen: true,
      createdAt,
      savedAt: createdAt + minute,
    };
    expect(made.outbox.reading.paneDraft()).toEqual(draft);
    expect(changes.at(-1)).toEqual({ type: 'draft', draft });
    made.restart();
    expect(made.outbox.reading.paneDraft()).toEqual(draft);
    expect(unwrap(made.outbox.reading.draftPage(0, 10))).toEqual({ total: 1, rows: [draft] });
    expect(made.outbox.reading.counts()).toMatchObject({ drafts: 1, waiting: 0, needUser: 0 });
    expect(made.outbox.reading.unsent()).toBe(1);
    await time.pass(minute);
    expect(made.gateway.requests).toEqual([]);
  });

  it('shows half a pair and U+0000 as what can be stored', async () => {
    const { outbox } = await outboxHarness();
    outbox.drafts.save({ ...words, to: 'Da\0na', text: 'half \ud83d and\0more' });
    expect(outbox.reading.paneDraft()).toMatchObject({ to: 'Da\ufffdna', text: 'half \ufffd and\ufffdmore' });
  });

  it('is gone once nothing is left in it', async () => {
    const { outbox, changes, database } = await outboxHarness();
    outbox.drafts.save(words);
    expect(outbox.drafts.save({ ...words, to: ' ', text: '\n' })).toEqual({ ok: true, value: null });
    expect(changes.at(-1)).toEqual({ type: 'draft-removed', id: words.id });
    expect(outbox.reading.paneDraft()).toBeNull();
    expect(database.rows('SELECT * FROM draft')).toEqual([]);
    changes.length = 0;
    outbox.drafts.save({ ...words, to: '', text: '' });
    expect(changes).toEqual([]);
  });

  it('with a recipient or words alone is worth keeping', async () => {
    const { outbox } = await outboxHarness();
    outbox.drafts.save({ ...words, text: '' });
    expect(outbox.reading.paneDraft()).toMatchObject({ to: 'Dana', text: '' });
    outbox.drafts.save({ ...words, to: '' });
    expect(outbox.reading.paneDraft()).toMatchObject({ to: '', text: 'See you' });
  });

  it('stands in the send pane alone', async () => {
    const made = await outboxHarness();
    made.outbox.drafts.save(words);
    made.outbox.drafts.save({ ...words, id: id(91) });
    expect(isOpen(made)).toEqual([id(91)]);
    expect(made.outbox.drafts.open(words.id)).toMatchObject({
      ok: true,
      value: { id: words.id, isOpen: true },
    });
    expect(isOpen(made)).toEqual([words.id]);
    expect(made.outbox.drafts.close()).toEqual({ ok: true, value: null });
    expect(isOpen(made)).toEqual([]);
    expect(made.outbox.reading.paneDraft()).toBeNull();
    expect(unwrap(made.outbox.reading.draftPage(0, 10)).total).toBe(2);
  });

  it('keeps where it came from when it is written on', async () => {
    const made = await outboxHarness();
    made.reachable = false;
    made.enqueue(dana, 'one');
    made.outbox.commands.toDraft(id(1), true);
    made.outbox.drafts.save(draftToSave({ id: id(1), to: dana, text: 'one and more' }));
    expect(made.outbox.reading.paneDraft()).toMatchObject({ text: 'one and more', origin: 'taken-back' });
  });

  it('is deleted and restored', async () => {
    const { outbox, changes } = await outboxHarness();
    outbox.drafts.save(words);
    expect(outbox.drafts.delete(words.id)).toEqual({ ok: true, value: null });
    expect(changes.at(-1)).toEqual({ type: 'draft-removed', id: words.id });
    expect(unwrap(outbox.reading.draftPage(0, 10))).toEqual({ total: 0, rows: [] });
    expect(outbox.reading.paneDraft()).toBeNull();
    expect(outbox.reading.counts().drafts).toBe(0);
    expect(outbox.reading.unsent()).toBe(0);
    expect(outbox.drafts.open(words.id)).toEqual(gone);
    expect(outbox.drafts.delete(words.id)).toEqual(gone);

    expect(outbox.drafts.restore(words.id)).toEqual({ ok: true, value: null });
    expect(changes.at(-1)).toMatchObject({ type: 'draft', draft: { ...words, isOpen: false } });
    expect(outbox.drafts.restore(words.id)).toEqual(gone);
    expect(unwrap(outbox.reading.draftPage(0, 10)).total).toBe(1);
  });

  it('is nobody else’s', async () => {
    const made = await outboxHarness();
    made.outbox.drafts.save(words);
    made.outbox.drafts.save({ ...words, id: id(91) });
    made.outbox.drafts.delete(id(91));
    const before = made.database.rows('SELECT * FROM draft ORDER BY id');
    made.outbox.open(ben);
    made.changes.length = 0;
    expect(made.outbox.reading.paneDraft()).toBeNull();
    expect(unwrap(made.outbox.reading.draftPage(0, 10))).toEqual({ total: 0, rows: [] });
    expect(made.outbox.drafts.open(words.id)).toEqual(gone);
    expect(made.outbox.drafts.delete(words.id)).toEqual(gone);
    expect(made.outbox.drafts.restore(id(91))).toEqual(gone);
    made.outbox.drafts.close();
    made.outbox.drafts.save({ ...words, to: '', text: '' });
    expect(made.outbox.drafts.save({ ...words, text: 'Ben’s' })).toEqual(gone);
    made.outbox.commands.discard(ben);
    made.outbox.commands.enqueue(
      textsToSend({ id: id(5), draftId: words.id, from: virginia, to: dana, text: 'See you' }),
    );
    expect(made.changes.filter(({ type }) => type !== 'changed')).toEqual([]);
    expect(made.database.rows('SELECT * FROM draft ORDER BY id')).toEqual(before);
  });

  it('keeps the one of each person in their own pane', async () => {
    const made = await outboxHarness();
    made.outbox.drafts.save(words);
    made.outbox.open(ben);
    made.outbox.drafts.save({ ...words, id: id(91), text: 'Ben’s' });
    expect(made.outbox.reading.paneDraft()?.text).toBe('Ben’s');
    made.outbox.open(ann);
    expect(made.outbox.reading.paneDraft()?.text).toBe('See you');
  });

  it('needs somebody who is signed in', async () => {
    const { outbox } = await outboxHarness();
    void outbox.close();
    const nobody = { ok: false, error: { code: 'not-signed-in' } };
    expect(outbox.drafts.save(words)).toEqual(nobody);
    expect(outbox.drafts.open(words.id)).toEqual(nobody);
    expect(outbox.drafts.close()).toEqual(nobody);
    expect(outbox.drafts.delete(words.id)).toEqual(nobody);
    expect(outbox.drafts.restore(words.id)).toEqual(nobody);
  });

  it('stays as it was on a disk that refuses, and nobody is told otherwise', async () => {
    const { outbox, database, changes } = await outboxHarness();
    outbox.drafts.save(words);
    changes.length = 0;
    database.script('PRAGMA query_only = ON');
    const refusal = { ok: false, error: { code: 'store-unavailable' } };
    expect(outbox.drafts.save({ ...words, text: 'more' })).toMatchObject(refusal);
    expect(outbox.drafts.save({ ...words, to: '', text: '' })).toMatchObject(refusal);
    expect(outbox.drafts.delete(words.id)).toMatchObject(refusal);
    expect(outbox.drafts.close()).toMatchObject(refusal);
    expect(changes).toEqual([]);
    expect(outbox.reading.paneDraft()).toMatchObject(words);
  });

  it('come saved last first, a page at a time', async () => {
    const { outbox, time } = await outboxHarness();
    for (const number of [91, 92, 93]) {
      outbox.drafts.save({ ...words, id: id(number) });
      await time.pass(1);
    }
    const ids = (offset: number, limit: number): readonly string[] =>
      unwrap(outbox.reading.draftPage(offset, limit)).rows.map((draft) => draft.id);
    expect(ids(0, 2)).toEqual([id(93), id(92)]);
    expect(ids(2, 2)).toEqual([id(91)]);
    expect(unwrap(outbox.reading.draftPage(5, 2))).toEqual({ total: 3, rows: [] });
  });
});

describe('a draft that is sent', () => {
  const text = { id: id(5), draftId: words.id, from: virginia, to: dana, text: 'See you' };

  it('is a text from then on, and no draft', async () => {
    const { outbox, time, changes, sentWords, database } = await outboxHarness();
    outbox.drafts.save(words);
    changes.length = 0;
    expect(outbox.commands.enqueue(textsToSend(text)).ok).toBe(true);
    expect(changes).toMatchObject([
      { type: 'draft-removed', id: words.id },
      { type: 'changed', text: { id: id(5), state: 'queued' } },
    ]);
    expect(database.rows('SELECT * FROM draft')).toEqual([]);
    await time.pass(0);
    expect(sentWords()).toEqual(['See you']);
  });

  it('is there in the same moment: never both, never neither', async () => {
    const { outbox, database } = await outboxHarness();
    outbox.drafts.save(words);
    database.script("CREATE TRIGGER refuse BEFORE DELETE ON draft BEGIN SELECT RAISE(ABORT, 'no'); END");
    expect(() => outbox.commands.enqueue(textsToSend(text))).toThrow();
    expect(outbox.reading.recent(10)).toEqual([]);
    expect(outbox.reading.paneDraft()).toMatchObject(words);
  });

  it.each([
    ['cannot be written', 'PRAGMA query_only = ON', 'PRAGMA query_only = OFF'],
    ['is full', 'PRAGMA max_page_count = 1', 'PRAGMA max_page_count = 1073741823'],
  ])('stays a draft when the disk %s', async (_what, refuse, allow) => {
    const { outbox, database, time, gateway } = await outboxHarness();
    const long = 'x'.repeat(90_000);
    outbox.drafts.save(words);
    database.script(refuse);
    expect(outbox.commands.enqueue(textsToSend({ ...text, text: long }))).toMatchObject({
      ok: false,
      error: { code: 'store-unavailable' },
    });
    database.script(allow);
    expect(outbox.reading.recent(10)).toEqual([]);
    expect(outbox.reading.paneDraft()).toMatchObject(words);
    await time.pass(minute);
    expect(gateway.requests).toEqual([]);
  });

  it('is not needed: an unknown one changes nothing', async () => {
    const { outbox, changes } = await outboxHarness();
    expect(outbox.commands.enqueue(textsToSend({ ...text, draftId: id(99) })).ok).toBe(true);
    expect(changes.map(({ type }) => type)).toEqual(['changed']);
  });

  it('stays when the id of the text is refused', async () => {
    const { outbox } = await outboxHarness();
    outbox.commands.enqueue(textsToSend({ ...text, draftId: null }));
    outbox.drafts.save(words);
    expect(outbox.commands.enqueue(textsToSend({ ...text, text: 'Another' })).ok).toBe(false);
    expect(outbox.reading.paneDraft()).toMatchObject(words);
  });
});
