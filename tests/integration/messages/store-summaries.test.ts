import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationFilters, type MessageCursor } from '#contract/message-view.ts';
import { conversationKey, type Conversation } from '#domain/messages/conversation.ts';
import { deliveries, type Message } from '#domain/messages/message.ts';
import type { Owner } from '#domain/owner.ts';
import type { ArchivedMessage, MessageArchive } from '#main/messages/store/message-archive.ts';
import { createArchiveModel, type ArchiveModel } from './archive-model.ts';
import { ann, archived, archiveHarness, ben, dana, desk, ruth, sales } from './archive-harness.ts';

/** Around the time of the harness, so that removals and late pictures meet on both sides of it. */
const ticks = fc.integer({ min: -3, max: 3 });
const someId = fc.constantFrom('1', '2', '3', '9007199254740993', '9007199254740992');
const numbers = [desk, sales];
const groups = [[dana], [ruth], [dana, ruth]];

interface Op {
  readonly owner: Owner;
  readonly run: (archive: MessageArchive) => void;
  readonly runModel: (model: ArchiveModel) => void;
}

const picturesOf = (now: number): fc.Arbitrary<ArchivedMessage> =>
  fc
    .record({
      id: someId,
      number: fc.constantFrom(...numbers),
      people: fc.constantFrom(...groups),
      direction: fc.constantFrom('inbound' as const, 'outbound' as const),
      name: fc.constantFrom(null, null, 'Dana Miller', 'Ruth'),
      text: fc.constantFrom('Hello', 'See you', ''),
      delivery: fc.constantFrom(...deliveries),
      isRead: fc.boolean(),
      created: ticks,
      modified: ticks,
    })
    .map(({ created, modified, ...rest }) =>
      archived({ ...rest, createdAt: now + created, modifiedAt: now + modified }),
    );

function opsOf(now: number): fc.Arbitrary<Op> {
  const owner = fc.constantFrom<Owner>(ann, ben);
  const put = fc
    .record({
      owner,
      messages: fc.array(picturesOf(now), { maxLength: 6 }),
      removed: fc.array(someId, { maxLength: 2 }),
    })
    .map(({ owner: whose, ...synced }): Op => ({
      owner: whose,
      run: (archive) => void archive.put(whose, synced),
      runModel: (model) => model.put(synced),
    }));
  const read = fc
    .record({ owner, ids: fc.array(someId, { maxLength: 3 }), isRead: fc.boolean() })
    .map(({ owner: whose, ids, isRead }): Op => ({
      owner: whose,
      run: (archive) => archive.setRead(whose, ids, isRead),
      runModel: (model) => model.setRead(ids, isRead),
    }));
  const hide = fc
    .record({ owner, id: someId, isDeleted: fc.boolean() })
    .map(({ owner: whose, id, isDeleted }): Op => ({
      owner: whose,
      run: (archive) => archive.setDeleted(whose, id, isDeleted),
      runModel: (model) => model.setDeleted(id, isDeleted),
    }));
  return fc.oneof({ weight: 3, arbitrary: put }, read, hide);
}

/** Conversations of the same time may stand in either order. */
const sorted = (rows: readonly Conversation[]): readonly Conversation[] =>
  [...rows].sort((one, other) => (one.key < other.key ? -1 : 1));

function wholeThread(archive: MessageArchive, owner: Owner, conversation: string): readonly Message[] {
  let before: MessageCursor | null = null;
  let thread: readonly Message[] = [];
  for (;;) {
    const { rows, hasOlder } = archive.thread(owner, { conversation, before, limit: 2 });
    thread = [...rows, ...thread];
    const [oldest] = rows;
    if (!hasOlder || oldest === undefined) return thread;
    before = { createdAt: oldest.createdAt, id: oldest.id };
  }
}

function expectSame(archive: MessageArchive, owner: Owner, model: ArchiveModel): void {
  for (const filter of conversationFilters) {
    for (const number of [null, ...numbers]) {
      const page = archive.conversations(owner, { number, filter, offset: 0, limit: 100 });
      const wanted = model.conversations(filter, number);
      expect(sorted(page.rows)).toEqual(sorted(wanted));
      expect(page.total).toBe(wanted.length);
      const times = page.rows.map(({ newest }) => newest.createdAt);
      expect(times).toEqual([...times].sort((one, other) => other - one));
    }
  }
  for (const number of numbers) {
    for (const people of groups) {
      const key = conversationKey(number, people);
      const thread = model.thread(key);
      expect(wholeThread(archive, owner, key)).toEqual(thread);
      const inbound = thread.filter(({ direction }) => direction === 'inbound');
      expect(archive.unreadOf(owner, key).map(({ id }) => id)).toEqual(
        inbound.filter(({ isRead }) => !isRead).map(({ id }) => id),
      );
      expect(archive.newestInbound(owner, key)?.id).toBe(inbound.at(-1)?.id);
      expect(archive.conversation(owner, key)).toEqual(
        model.conversations('all', null).find((each) => each.key === key) ?? null,
      );
    }
  }
  for (const person of [dana, ruth]) {
    const alone = model.conversations('all', null).filter(({ people }) => people.join() === person);
    const newest = Math.max(...alone.map((each) => each.newest.createdAt));
    const last = archive.lastWith(owner, person);
    expect(alone.filter((each) => each.newest.createdAt === newest)).toEqual(
      last === null ? [] : expect.arrayContaining([last]),
    );
  }
  for (const word of ['hello', 'see', 'dana', 'ru']) {
    const hits = archive.find(owner, { words: word, within: null }).map(({ message }) => message.id);
    expect(hits.sort()).toEqual(model.idsWith(word));
  }
  expect(archive.counts(owner)).toEqual({
    unreadByNumber: model.unread(),
    undelivered: model.conversations('undelivered', null).length,
  });
}

describe('the summaries of conversations', () => {
  it('are what their texts say, whatever happened to these, and each person’s own', () => {
    const now = archiveHarness().time.clock.now();
    fc.assert(
      fc.property(fc.array(opsOf(now), { maxLength: 14 }), (ops) => {
        const { archive, time, database } = archiveHarness();
        const models = new Map<Owner, ArchiveModel>(
          [ann, ben].map((owner) => [owner, createArchiveModel(time.clock)]),
        );
        for (const op of ops) {
          op.run(archive);
          const model = models.get(op.owner);
          if (model !== undefined) op.runModel(model);
        }
        for (const [owner, model] of models) expectSame(archive, owner, model);
        database.close();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
