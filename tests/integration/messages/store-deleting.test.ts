import { describe, expect, it } from 'vitest';
import { ann, archived, archiveHarness, synced, type ArchiveHarness } from './archive-harness.ts';

const day = 24 * 60 * 60 * 1_000;
const talk = archived().conversation;

const shown = ({ archive }: ArchiveHarness): readonly string[] =>
  archive.thread(ann, { conversation: talk, before: null, limit: 9 }).rows.map(({ id }) => id);

function withText(): ArchiveHarness {
  const harness = archiveHarness();
  harness.archive.put(ann, synced([archived()]));
  return harness;
}

describe('a deleted text', () => {
  it('is gone from everywhere and comes back as it was', () => {
    const harness = withText();
    const { archive } = harness;
    archive.setDeleted(ann, '1', true);
    expect(shown(harness)).toEqual([]);
    expect(archive.conversation(ann, talk)).toBeNull();
    expect(archive.find(ann, { words: 'hello', within: null })).toEqual([]);
    expect(archive.counts(ann).unreadByNumber).toEqual({});
    expect(archive.message(ann, '1')).toEqual(archived());
    archive.setDeleted(ann, '1', false);
    expect(shown(harness)).toEqual(['1']);
    expect(archive.find(ann, { words: 'hello', within: null })).toHaveLength(1);
    expect(archive.conversation(ann, talk)?.unread).toBe(1);
  });

  it('stays hidden whatever a sync says of it meanwhile, and can be restored after RingCentral removed it', () => {
    const harness = withText();
    const { archive } = harness;
    archive.setDeleted(ann, '1', true);
    expect(archive.put(ann, synced([archived({ modifiedAt: 9_000, isRead: true })]))).toMatchObject({
      added: [],
    });
    expect(archive.put(ann, synced([], ['1'])).isChanged).toBe(false);
    expect(shown(harness)).toEqual([]);
    archive.setDeleted(ann, '1', false);
    expect(shown(harness)).toEqual(['1']);
    expect(archive.put(ann, synced([archived({ modifiedAt: 9_000, isRead: true })])).added).toEqual([]);
    expect(shown(harness)).toEqual(['1']);
  });

  it('is shown again when RingCentral has it again, without being new', () => {
    const harness = withText();
    const { archive, time } = harness;
    archive.setDeleted(ann, '1', true);
    archive.put(ann, synced([], ['1']));
    const restored = archived({ modifiedAt: time.clock.now() + 1 });
    expect(archive.put(ann, synced([restored]))).toMatchObject({ added: [], isChanged: true });
    expect(shown(harness)).toEqual(['1']);
  });

  it('is purged when nobody can restore it any more, and late pictures still find its tombstone', async () => {
    const harness = withText();
    const { archive, database, time } = harness;
    archive.setDeleted(ann, '1', true);
    await time.pass(9 * day);
    archive.put(ann, synced([]));
    expect(archive.message(ann, '1')).not.toBeNull();
    await time.pass(2 * day);
    archive.put(ann, synced([]));
    expect(archive.message(ann, '1')).toBeNull();
    expect(archive.put(ann, synced([archived()])).isChanged).toBe(false);
    expect(database.rows("SELECT rowid FROM message_words WHERE message_words MATCH 'hello'")).toEqual([]);
  });
});

describe('a text that RingCentral removed', () => {
  it('is gone with its words, and an older picture that comes late does not bring it back', () => {
    const harness = withText();
    const { archive, database } = harness;
    expect(archive.put(ann, synced([], ['1', 'never seen']))).toMatchObject({
      isChanged: true,
      read: [talk],
    });
    expect(shown(harness)).toEqual([]);
    expect(database.rows("SELECT rowid FROM message_words WHERE message_words MATCH 'hello'")).toEqual([]);
    const late = [archived(), archived({ id: 'never seen' })];
    expect(archive.put(ann, synced(late)).isChanged).toBe(false);
    expect(shown(harness)).toEqual([]);
  });

  it('is back with a later picture, and not new', () => {
    const harness = withText();
    const { archive, time } = harness;
    archive.put(ann, synced([], ['1']));
    const restored = archived({ modifiedAt: time.clock.now() + 1 });
    expect(archive.put(ann, synced([restored]))).toMatchObject({ added: [], isChanged: true });
    expect(shown(harness)).toEqual(['1']);
    expect(archive.put(ann, synced([restored])).isChanged).toBe(false);
  });

  it('is removed when one answer has it both ways', () => {
    const harness = withText();
    harness.archive.put(ann, synced([archived({ id: '2' }), archived({ modifiedAt: 2_000 })], ['1', '2']));
    expect(shown(harness)).toEqual([]);
  });
});
