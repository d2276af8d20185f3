import { describe, expect, it } from 'vitest';
import type { Delivery, PersonDelivery } from '#domain/messages/message.ts';
import { isConstraintFault } from '#main/storage/store-fault.ts';
import { ann, archived, archiveHarness, ben, dana, desk, ruth, sales, synced } from './archive-harness.ts';

const nothing = { added: [], changed: [], undelivered: [], read: [], isChanged: false };
const talk = archived().conversation;
const everything = { number: null, filter: 'all', offset: 0, limit: 50 } as const;

const full = archived({
  id: '9007199254740993',
  serverConversation: '7155913486316511233',
  people: [ruth, dana],
  writer: ruth,
  name: 'Ruth “R” O’Hara',
  text: 'Zoë 😀\r\nsecond line',
  attachments: [
    { id: '9007199254740995', contentType: 'image/png', fileName: 'a.png', size: 12 },
    { id: '2', contentType: 'image/gif', fileName: null, size: null },
  ],
  attachmentUris: { '9007199254740995': 'https://media.example/1', '2': 'https://media.example/2' },
  errorCode: 'SMS-UP-410',
  segments: 3,
});

describe('texts of a sync', () => {
  it('are kept with all they have, ids beyond 2^53 among them', () => {
    const { archive } = archiveHarness();
    const neighbour = archived({ id: '9007199254740992', text: 'another' });
    const { store: _store, attachmentUris: _uris, ...view } = full;
    expect(archive.put(ann, synced([full, neighbour]))).toMatchObject({
      added: [view, { id: '9007199254740992' }],
      isChanged: true,
    });
    expect(archive.message(ann, full.id)).toEqual(full);
    expect(archive.message(ann, neighbour.id)?.text).toBe('another');
    expect(archive.thread(ann, { conversation: full.conversation, before: null, limit: 9 })).toEqual({
      rows: [view],
      hasOlder: false,
    });
  });

  it('keep how they went with each of several people, whatever a later picture leaves out', () => {
    const { archive } = archiveHarness();
    const own = { direction: 'outbound', people: [ruth, dana] } as const;
    const of = (person: string, delivery: Delivery, modifiedAt: number): PersonDelivery => ({
      person,
      delivery,
      modifiedAt,
    });
    const group = archived({ ...own, byPerson: [of(dana, 'delivered', 1_000), of(ruth, 'sent', 1_000)] });
    archive.put(ann, synced([group]));
    expect(archive.message(ann, group.id)?.byPerson).toEqual(group.byPerson);
    expect(archive.put(ann, synced([group]))).toEqual(nothing);
    const failed = of(ruth, 'delivery-failed', 2_000);
    archive.put(ann, synced([archived({ ...own, modifiedAt: 2_000, byPerson: [failed] })]));
    archive.put(ann, synced([archived({ ...own, modifiedAt: 3_000 })]));
    archive.put(ann, synced([archived({ ...own, modifiedAt: 4_000, byPerson: [of(ruth, 'sent', 4_000)] })]));
    expect(archive.message(ann, group.id)?.byPerson).toEqual([of(dana, 'delivered', 1_000), failed]);
  });

  it('change nothing when they come again as they were', () => {
    const { archive } = archiveHarness();
    archive.put(ann, synced([full, archived()]));
    expect(archive.put(ann, synced([full, archived(), archived()]))).toEqual(nothing);
    archive.setRead(ann, ['1'], true);
    expect(archive.put(ann, synced([archived()]))).toEqual(nothing);
    expect(archive.message(ann, '1')?.isRead).toBe(true);
  });

  it('are read when RingCentral says so later, and tell of their conversation once', () => {
    const { archive } = archiveHarness();
    archive.put(ann, synced([archived(), archived({ id: '2', createdAt: 2_000 })]));
    const read = archived({ isRead: true, modifiedAt: 3_000 });
    expect(archive.put(ann, synced([read]))).toEqual({
      ...nothing,
      changed: [expect.objectContaining({ id: '1', isRead: true })],
      read: [talk],
      isChanged: true,
    });
    expect(archive.put(ann, synced([read]))).toEqual(nothing);
    expect(archive.counts(ann)).toEqual({ unreadByNumber: { [desk]: 1 }, undelivered: 0 });
  });

  it('keep how many segments were counted, whichever picture said so', () => {
    const { archive } = archiveHarness();
    const counted = (): number | null | undefined => archive.message(ann, '1')?.segments;
    archive.put(ann, synced([archived({ segments: null, modifiedAt: 2_000 })]));
    expect(counted()).toBeNull();
    archive.put(ann, synced([archived({ segments: 2, modifiedAt: 1_000 })]));
    expect(counted()).toBe(2);
    archive.put(ann, synced([archived({ segments: null, modifiedAt: 3_000 })]));
    expect(counted()).toBe(2);
    archive.put(ann, synced([archived({ segments: 1, modifiedAt: 4_000 })]));
    expect(counted()).toBe(1);
  });

  it('tell of a delivery that was given up once, and not of one that failed before it was known', () => {
    const { archive } = archiveHarness();
    const out = archived({ direction: 'outbound', delivery: 'sent' });
    const failed = archived({
      direction: 'outbound',
      delivery: 'delivery-failed',
      errorCode: 'SMS-CAR-413',
      modifiedAt: 2_000,
    });
    expect(archive.put(ann, synced([out]))).toMatchObject({ undelivered: [] });
    expect(archive.put(ann, synced([failed]))).toMatchObject({
      added: [],
      undelivered: [{ id: '1', errorCode: 'SMS-CAR-413' }],
      isChanged: true,
    });
    expect(archive.put(ann, synced([{ ...failed, modifiedAt: 3_000 }]))).toMatchObject({ undelivered: [] });
    expect(archive.counts(ann).undelivered).toBe(1);
    expect(archive.put(ann, synced([{ ...failed, id: '2', createdAt: 4_000 }]))).toMatchObject({
      added: [{ id: '2' }],
      undelivered: [],
    });
  });

  it('never go back on their way, though their other words are the later ones', () => {
    const { archive } = archiveHarness();
    const delivered = archived({ direction: 'outbound', delivery: 'delivered', modifiedAt: 2_000 });
    archive.put(ann, synced([delivered]));
    archive.put(ann, synced([{ ...delivered, delivery: 'sent', name: 'Dana', modifiedAt: 3_000 }]));
    expect(archive.message(ann, '1')).toMatchObject({
      delivery: 'delivered',
      name: 'Dana',
      modifiedAt: 3_000,
    });
    archive.put(ann, synced([{ ...delivered, delivery: 'delivery-failed', name: null, modifiedAt: 2_500 }]));
    expect(archive.message(ann, '1')).toMatchObject({ delivery: 'delivery-failed', name: 'Dana' });
  });

  it('lose signs that no row can hold, and are known again with them', () => {
    const { archive } = archiveHarness();
    const odd = archived({ text: 'a\0b\uD800c', name: 'x\0' });
    archive.put(ann, synced([odd]));
    expect(archive.message(ann, '1')).toMatchObject({ text: 'a\uFFFDb\uFFFDc', name: 'x\uFFFD' });
    expect(archive.put(ann, synced([odd]))).toEqual(nothing);
  });

  it('stand in their order though thousands came in the same millisecond', () => {
    const { archive } = archiveHarness();
    const many = Array.from({ length: 4_200 }, (_, place) =>
      archived({ id: String(10_000 + place), text: `word${place}` }),
    );
    const next = archived({ id: '99999', createdAt: 1_001, text: 'last' });
    archive.put(ann, synced([next]));
    archive.put(ann, synced(many));
    const { rows } = archive.thread(ann, { conversation: talk, before: null, limit: 3 });
    expect(rows.map(({ id }) => id)).toEqual(['14198', '14199', '99999']);
    expect(archive.find(ann, { words: 'word4199', within: null })).toHaveLength(1);
  });

  it('are all there or none, with the mark', () => {
    const { archive } = archiveHarness();
    const mark = { token: 't', syncedAt: 5, reachesBack: 1 };
    const poison = archived({ id: '2', delivery: 'eaten' as never });
    let failure: unknown = null;
    try {
      archive.put(ann, synced([archived(), poison]), { store: 'own', mark });
    } catch (error) {
      failure = error;
    }
    expect(isConstraintFault(failure)).toBe(true);
    expect(archive.message(ann, '1')).toBeNull();
    expect(archive.mark(ann, 'own')).toBeNull();
    expect(archive.conversations(ann, everything)).toEqual({ total: 0, rows: [] });
    expect(archive.put(ann, synced([]), { store: 'own', mark })).toEqual(nothing);
    expect([archive.mark(ann, 'own'), archive.mark(ann, 'any'), archive.mark(ben, 'own')]).toEqual([
      mark,
      null,
      null,
    ]);
    archive.put(ann, synced([]), { store: 'own', mark: { ...mark, token: 'u' } });
    expect(archive.mark(ann, 'own')?.token).toBe('u');
  });

  it('are each person’s own, though RingCentral gives both the same id', () => {
    const { archive } = archiveHarness();
    archive.put(ann, synced([archived({ text: 'for Ann' })]));
    archive.put(ben, synced([archived({ text: 'for Ben' }), archived({ id: '2', number: sales })]));
    archive.setDeleted(ben, '1', true);
    archive.setRead(ben, ['1', '2'], true);
    archive.put(ben, synced([], ['1']));
    expect(archive.message(ann, '1')).toMatchObject({ text: 'for Ann', isRead: false });
    expect(archive.message(ann, '2')).toBeNull();
    expect(archive.conversations(ann, everything).total).toBe(1);
    expect(archive.conversation(ann, archived({ number: sales }).conversation)).toBeNull();
    expect(archive.find(ann, { words: 'for', within: null })).toHaveLength(1);
    expect(archive.find(ann, { words: 'hello', within: null })).toEqual([]);
    expect(archive.counts(ann).unreadByNumber).toEqual({ [desk]: 1 });
    const other = { conversation: archived({ number: sales }).conversation };
    expect(archive.find(ann, { words: 'hello', within: other })).toEqual([]);
  });

  it('that cannot be read leave the list, the thread and the counts, and the others stay', () => {
    const { archive, database, logger } = archiveHarness();
    archive.put(ann, synced([archived(), archived({ id: '2', createdAt: 2_000, text: 'private' })]));
    database.change("UPDATE message SET attachments = 'not JSON' WHERE id = '2'");
    const [row] = archive.conversations(ann, everything).rows;
    expect(row).toMatchObject({ newest: { id: '1' }, unread: 1 });
    const { rows } = archive.thread(ann, { conversation: talk, before: null, limit: 9 });
    expect(rows.map(({ id }) => id)).toEqual(['1']);
    expect(archive.find(ann, { words: 'private', within: null })).toEqual([]);
    expect(database.rows('SELECT source FROM quarantine')).toEqual([{ source: 'message' }]);
    expect(logger.lines.join('\n')).not.toContain('private');
  });
});
