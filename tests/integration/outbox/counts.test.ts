import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsUser, sectionOf } from '#domain/outbox/outbox-section.ts';
import { outgoingStates, ownCause, type OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { createOutboxStore } from '#main/outbox/store/outbox-store.ts';
import { createOutboxViews } from '#main/outbox/store/outbox-views.ts';
import { inMemory, openLibsql } from '#main/storage/libsql-database.ts';
import { setUpDatabase } from '#main/storage/open-file.ts';
import { sampleText } from '#tests/support/sample-text.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { ann, ben, busy, dana, day, hour, id, outboxHarness, refused, ruth } from './harness.ts';
import { unwrap } from '#tests/support/unwrap.ts';

const now = 1_000_000;

const anyRow = fc.record({
  state: fc.constantFrom(...outgoingStates),
  scheduledFor: fc.constantFrom(null, now - 1, now, now + 1),
  lookAt: fc.constantFrom(null, now + 5_000),
  cause: fc.constantFrom(null, ownCause('stale'), ownCause('opted-out')),
  extensionId: fc.constantFrom(ann.extensionId, ann.extensionId, ben.extensionId),
  isDeleted: fc.boolean(),
});

describe('the counts', () => {
  it('are those of the headings, whatever rows there are', () => {
    const database = openLibsql(inMemory, null);
    setUpDatabase(database);
    const reader = { database, clock: { now: () => now }, logger: silentLogger };
    const store = createOutboxStore(reader);
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 25 }), (rows) => {
        database.script('DELETE FROM outgoing_event; DELETE FROM outgoing_text;');
        const mine: OutgoingText[] = [];
        let unsent = 0;
        rows.forEach(({ isDeleted, ...row }, index) => {
          // Everybody has a number of their own, so that no conversation stands in the way.
          const text = sampleText({
            ...row,
            id: id(index),
            to: [`+1650555${String(index).padStart(4, '0')}`],
          });
          store.insert(text);
          const isGone = isDeleted && text.state !== 'sending' && text.state !== 'sent';
          if (isGone) store.markDeleted(text, now);
          else if (text.extensionId === ann.extensionId) mine.push(text);
          if (!isGone && text.state !== 'sent') unsent += 1;
        });
        const under = (section: string): number =>
          mine.filter((text) => sectionOf(text, now) === section).length;

        const views = createOutboxViews(reader);
        expect(views.counts(ann, now)).toEqual({
          drafts: 0,
          scheduled: under('scheduled'),
          waiting: under('waiting'),
          sending: under('sending'),
          failed: under('failed'),
          unsure: under('unsure'),
          needUser: mine.filter(needsUser).length,
          unreadable: 0,
        });
        expect(views.page(ann, 0, 100).total).toBe(mine.filter(({ state }) => state !== 'sent').length);
        expect(views.countUnsent()).toBe(unsent);
      }),
      { numRuns: 150 },
    );
    database.close();
  });

  it('are there where the cause of one text cannot be read', () => {
    const database = openLibsql(inMemory, null);
    setUpDatabase(database);
    const reader = { database, clock: { now: () => now }, logger: silentLogger };
    createOutboxStore(reader).insert(sampleText({ state: 'held', cause: ownCause('stale') }));
    database.script("UPDATE outgoing_text SET cause = '{odd'");
    expect(createOutboxViews(reader).counts(ann, now)).toMatchObject({ waiting: 1, failed: 0 });
    database.close();
  });

  it('are told once for many changes, and only when they are others', async () => {
    const { enqueue, time, summaries, outbox } = await outboxHarness();
    outbox.commands.setPaused(true);
    await time.pass(0);
    summaries.length = 0;
    for (const text of ['one', 'two', 'three']) enqueue(dana, text);
    await time.pass(0);
    expect(summaries).toMatchObject([{ type: 'counts', counts: { waiting: 3 } }]);
    outbox.wake();
    await time.pass(0);
    expect(summaries).toHaveLength(1);
  });

  it('are told again to whoever signs in', async () => {
    const { outbox, time, summaries } = await outboxHarness();
    await time.pass(0);
    await outbox.close();
    for (const person of [ann, ben]) {
      summaries.length = 0;
      outbox.open(person);
      await time.pass(1);
      await time.pass(1);
      expect(summaries.map(({ type }) => type)).toEqual(['counts', 'sending']);
    }
  });

  it('are nothing while nobody is signed in', async () => {
    const { outbox, enqueue } = await outboxHarness();
    enqueue(dana, 'one');
    expect(outbox.reading.counts().waiting).toBe(1);
    void outbox.close();
    expect(new Set(Object.values(outbox.reading.counts()))).toEqual(new Set([0]));
  });
});

describe('the list of what has not gone', () => {
  it('comes oldest first, a page at a time, with how many there are', async () => {
    const { outbox, enqueue, gateway, time } = await outboxHarness();
    gateway.script(refused);
    enqueue(dana, 'failed');
    enqueue(ruth, 'sent');
    await time.pass(0);
    outbox.commands.setPaused(true);
    enqueue(dana, 'one', time.clock.now() + day);
    enqueue(dana, 'two');
    const words = (offset: number, limit: number): object => {
      const { total, rows } = unwrap(outbox.reading.page(offset, limit));
      return { total, words: rows.map(({ text }) => text) };
    };
    expect(words(0, 2)).toEqual({ total: 3, words: ['failed', 'one'] });
    expect(words(2, 2)).toEqual({ total: 3, words: ['two'] });
    expect(words(9, 2)).toEqual({ total: 3, words: [] });
  });
});

describe('the history of a text', () => {
  it('has every move with its time and cause, over a restart too', async () => {
    const made = await outboxHarness();
    const { gateway, time } = made;
    const began = time.clock.now();
    gateway.script(busy, 'hold');
    made.enqueue(dana, 'one');
    await time.pass(2_000);
    made.restart();
    await time.pass(0);
    made.outbox.commands.decide(id(1), 'send-again');
    gateway.script(refused);
    await time.pass(hour);
    const history = unwrap(made.outbox.reading.history(id(1)));
    const cause = (code: string): object => ({ code, message: null, requestId: null });
    expect(history).toEqual([
      { type: 'written', at: began },
      { type: 'claimed', at: began },
      { type: 'postponed', at: began, dueAt: began + 1_000, cause: cause('MSG-290'), isRefusal: true },
      { type: 'claimed', at: began + 1_000 },
      { type: 'answer-lost', at: began + 2_000, cause: cause('crashed') },
      { type: 'looked', at: began + 2_000, finding: 'not-there' },
      { type: 'repeated', at: began + 2_000 },
      { type: 'claimed', at: began + 2_000 },
      { type: 'refused', at: began + 2_000, cause: cause('MSG-304') },
    ]);
    made.restart();
    expect(unwrap(made.outbox.reading.history(id(1)))).toEqual(history);
    expect(unwrap(made.outbox.reading.history(id(2)))).toEqual([]);
  });

  it('has no move that was not stored', async () => {
    const { outbox, enqueue, database, time } = await outboxHarness();
    enqueue(dana, 'one');
    database.script(
      "CREATE TRIGGER refuse BEFORE INSERT ON outgoing_event BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    await time.pass(0);
    expect(outbox.reading.recent(1)).toMatchObject([{ state: 'queued', version: 0, attempts: 0 }]);
    database.script('DROP TRIGGER refuse');
    await time.pass(hour / 2);
    expect(unwrap(outbox.reading.history(id(1))).map(({ type }) => type)).toEqual([
      'written',
      'claimed',
      'accepted',
    ]);
  });
});
