import { describe, expect, it } from 'vitest';
import { createPictureStore, type PictureStore } from '#main/messages/store/picture-store.ts';
import { ann, archived, archiveHarness, ben, synced, type ArchiveHarness } from './archive-harness.ts';

const hour = 60 * 60 * 1_000;
const picture = (size: number, fill = 7): { contentType: string; bytes: Uint8Array } => ({
  contentType: 'image/png',
  bytes: new Uint8Array(size).fill(fill),
});

function opened(limit?: number): ArchiveHarness & { readonly pictures: PictureStore } {
  const harness = archiveHarness();
  const { database, time, logger } = harness;
  return { ...harness, pictures: createPictureStore({ database, clock: time.clock, logger }, limit) };
}

describe('pictures that were read', () => {
  it('are there again byte by byte, each person’s own', () => {
    const { pictures } = opened();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, place) => place % 256);
    pictures.write(ann, '9007199254740993', '1', { contentType: 'image/jpeg', bytes });
    pictures.write(ann, '9007199254740993', '2', picture(0));
    expect(pictures.read(ann, '9007199254740993', '1')).toEqual({ contentType: 'image/jpeg', bytes });
    expect(pictures.read(ann, '9007199254740993', '2')?.bytes).toHaveLength(0);
    expect(pictures.read(ann, '9007199254740992', '1')).toBeNull();
    expect(pictures.read(ben, '9007199254740993', '1')).toBeNull();
  });

  it('are part of a larger buffer as well, and replaced by a later one', () => {
    const { pictures } = opened();
    pictures.write(ann, '1', '1', {
      contentType: 'image/png',
      bytes: Buffer.from('hello world').subarray(6),
    });
    expect(Buffer.from(pictures.read(ann, '1', '1')?.bytes ?? []).toString()).toBe('world');
    pictures.write(ann, '1', '1', picture(2));
    expect(pictures.read(ann, '1', '1')).toEqual(picture(2));
  });

  it('make room for others, those not looked at for longest first', async () => {
    const { pictures, time } = opened(100);
    for (const id of ['1', '2', '3']) {
      pictures.write(id === '2' ? ben : ann, id, '1', picture(30));
      await time.pass(hour);
    }
    expect(pictures.read(ann, '1', '1')).not.toBeNull();
    await time.pass(hour);
    pictures.write(ann, '4', '1', picture(40));
    expect(pictures.read(ben, '2', '1')).toBeNull();
    expect(['1', '3', '4'].map((id) => pictures.read(ann, id, '1') !== null)).toEqual([true, true, true]);
    pictures.write(ann, '5', '1', picture(100));
    expect(['1', '3', '4', '5'].map((id) => pictures.read(ann, id, '1') !== null)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('are not kept when they are larger than everything that may be', () => {
    const { pictures } = opened(100);
    pictures.write(ann, '1', '1', picture(60));
    pictures.write(ann, '2', '1', picture(101));
    expect(pictures.read(ann, '2', '1')).toBeNull();
    expect(pictures.read(ann, '1', '1')).not.toBeNull();
  });

  it('go with their text', () => {
    const { pictures, archive } = opened();
    archive.put(ann, synced([archived()]));
    pictures.write(ann, '1', '1', picture(5));
    pictures.write(ben, '1', '1', picture(5));
    archive.put(ann, synced([], ['1']));
    expect(pictures.read(ann, '1', '1')).toBeNull();
    expect(pictures.read(ben, '1', '1')).not.toBeNull();
  });

  it('are missed while the disk refuses', () => {
    const { pictures, database, logger } = opened();
    database.script('PRAGMA query_only = ON');
    pictures.write(ann, '1', '1', picture(5));
    expect(pictures.read(ann, '1', '1')).toBeNull();
    expect(logger.lines.join('\n')).toContain('a picture could not be kept');
  });
});
