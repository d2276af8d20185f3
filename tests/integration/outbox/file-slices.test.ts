import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceBytes } from '#domain/outbox/file-rules.ts';
import { createFileStore } from '#main/outbox/store/file-store.ts';
import { draftToSave } from '#tests/support/draft-to-save.ts';
import { fileToAdd, samplePicture } from '#tests/support/sample-file.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { unwrap } from '#tests/support/unwrap.ts';
import { ann, ben, id, outboxHarness, type OutboxHarness } from './harness.ts';

const whole = samplePicture(100);
const first = fileToAdd({ id: id(500), bytes: whole.slice(0, 40) });

/** Two slices of a picture whose first bytes come last. */
function addSlices({ outbox }: OutboxHarness): void {
  unwrap(outbox.files.addSlice({ id: first.id, place: 1, bytes: whole.slice(40, 80) }));
  unwrap(outbox.files.addSlice({ id: first.id, place: 2, bytes: whole.slice(80) }));
}

/** As the window reads it. */
function readAll({ outbox }: OutboxHarness, file: string): readonly number[] {
  const { bytes, slices } = unwrap(outbox.files.read(file));
  const rest = Array.from({ length: slices }, (_, place) =>
    unwrap(outbox.files.readSlice({ id: file, place: place + 1 })),
  );
  return [bytes, ...rest].flatMap((piece) => [...piece]);
}

const countOf = ({ database }: OutboxHarness, table: 'file_slice' | 'file_content'): number =>
  database.rows(`SELECT 1 FROM ${table}`).length;

describe('a file that comes in slices', () => {
  it('is there when all of it is, with its whole size, and over a restart', async () => {
    const made = await outboxHarness();
    addSlices(made);
    expect(made.outbox.files.find([first.id])).toMatchObject({ error: { code: 'file-gone' } });
    expect(unwrap(made.outbox.files.add(first))).toMatchObject({ size: 100, contentType: 'image/jpeg' });
    unwrap(made.outbox.drafts.save(draftToSave({ id: id(90), files: [first.id] })));
    made.restart();
    expect(made.outbox.reading.paneDraft()).toMatchObject({ files: [{ id: first.id, size: 100 }] });
    expect(readAll(made, first.id)).toEqual([...whole]);
  });

  it('is the same file, however it is cut', async () => {
    const made = await outboxHarness();
    let number = 600;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000 }),
        fc.array(fc.integer({ min: 1, max: 2_999 }), { maxLength: 6 }),
        (size, cuts) => {
          number += 1;
          const bytes = samplePicture(size + 4, number);
          const places = [...new Set(cuts)].filter((cut) => cut < size).sort((one, other) => one - other);
          const pieces = [0, ...places].map((from, at) => bytes.slice(from, places[at]));
          pieces.slice(1).forEach((piece, at) => {
            unwrap(made.outbox.files.addSlice({ id: id(number), place: at + 1, bytes: piece }));
          });
          const [head = bytes] = pieces;
          const kept = made.outbox.files.add(
            fileToAdd({ id: id(number), name: 'notes.txt', contentType: 'text/plain', bytes: head }),
          );
          expect(unwrap(kept).size).toBe(bytes.byteLength);
          expect(readAll(made, id(number))).toEqual([...bytes]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is told as damaged, or as gone, whichever of its slices is', async () => {
    const made = await outboxHarness();
    addSlices(made);
    unwrap(made.outbox.files.add(first));
    made.database.change('UPDATE file_slice SET bytes = @bytes WHERE place = 2', {
      bytes: whole.slice(0, 20),
    });
    expect(made.outbox.files.readSlice({ id: first.id, place: 1 }).ok).toBe(true);
    expect(made.outbox.files.readSlice({ id: first.id, place: 2 })).toMatchObject({
      error: { code: 'file-damaged' },
    });
    expect(made.outbox.files.readSlice({ id: first.id, place: 3 })).toMatchObject({
      error: { code: 'file-gone' },
    });
  });

  it('is nobody else’s, slice by slice', async () => {
    const made = await outboxHarness();
    addSlices(made);
    unwrap(made.outbox.files.add(first));
    made.outbox.open(ben);
    expect(made.outbox.files.readSlice({ id: first.id, place: 1 }).ok).toBe(false);
    unwrap(made.outbox.files.addSlice({ id: first.id, place: 1, bytes: new Uint8Array(7) }));
    made.outbox.open(ann);
    expect(readAll(made, first.id)).toEqual([...whole]);
  });

  it('is too large together, though no piece of it is', async () => {
    const made = await outboxHarness();
    const bytes = new Uint8Array(sliceBytes);
    for (let place = 1; place <= 100; place += 1) {
      unwrap(made.outbox.files.addSlice({ id: first.id, place, bytes }));
    }
    expect(made.outbox.files.add(first)).toMatchObject({ error: { subject: 'too-large' } });
  });

  it('leaves no slices behind: those that no file came for go at the next start, as a file that nobody names', async () => {
    const made = await outboxHarness();
    addSlices(made);
    expect(countOf(made, 'file_slice')).toBe(2);
    made.restart();
    expect(countOf(made, 'file_slice')).toBe(0);
    addSlices(made);
    unwrap(made.outbox.files.add(first));
    unwrap(made.outbox.drafts.save(draftToSave({ id: id(90), files: [first.id] })));
    made.restart();
    expect(countOf(made, 'file_slice')).toBe(2);
    unwrap(made.outbox.drafts.save(draftToSave({ id: id(90), files: [] })));
    made.restart();
    expect([countOf(made, 'file_slice'), countOf(made, 'file_content')]).toEqual([0, 0]);
  });

  it('goes a few slices at a time where many would hold main', async () => {
    const { database } = await outboxHarness();
    const store = createFileStore({ database, clock: { now: () => 1 }, logger: silentLogger });
    for (let place = 1; place <= 25; place += 1) store.putSlice(ann, { id: first.id, place }, whole);
    const left = [10, 10, null].map((most) => {
      store.sweep([], most);
      return store.slices(ann, first.id).count;
    });
    expect(left).toEqual([15, 5, 0]);
  });
});
