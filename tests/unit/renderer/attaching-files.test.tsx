import { describe, expect, it } from 'vitest';
import { mostFileBytes } from '#domain/outbox/file-rules.ts';
import { addFiles } from '#renderer/features/compose/files/add-files.ts';
import { chosenFiles, pastedFiles } from '#renderer/features/compose/files/given-files.ts';
import { sizeWords } from '#renderer/features/compose/files/size-words.ts';
import type { AppStore } from '#renderer/store/create-app-store.ts';
import { carrying, chosen, storeOn } from './support/files.ts';
import { formats, t } from './support/render-app.tsx';

const names = (store: AppStore): readonly string[] => store.getState().files.map(({ name }) => name);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

/** A file of any size without its bytes. */
function huge(name: string, type: string, size: number): File {
  const file = chosen(name, type, 1);
  Object.defineProperty(file, 'size', { value: size });
  return file;
}

describe('files that are chosen', () => {
  it('are attached in their order, two of one name as two', async () => {
    const { store, bridge } = storeOn();
    addFiles(
      store,
      chosenFiles([
        chosen('one.jpg'),
        chosen('same.png', 'image/png', 10),
        chosen('same.png', 'image/png', 20),
      ]),
    );
    addFiles(store, chosenFiles([chosen('last.pdf', 'application/pdf')]));
    expect(names(store)).toEqual(['one.jpg', 'same.png', 'same.png', 'last.pdf']);
    expect(new Set(store.getState().files.map(({ id }) => id)).size).toBe(4);
    await settled();
    const added = bridge.asked.filter(({ channel }) => channel === 'files:add');
    expect(added.map(({ request }) => request)).toMatchObject([
      { name: 'one.jpg', contentType: 'image/jpeg' },
      { name: 'same.png', bytes: new Uint8Array(10).fill(7) },
      { name: 'same.png', bytes: new Uint8Array(20).fill(7) },
      { name: 'last.pdf', contentType: 'application/pdf' },
    ]);
  });

  it.each([
    ['type', chosen('setup.exe', 'application/x-msdownload')],
    ['heic', chosen('photo.heic', 'image/heic')],
    ['heic', chosen('IMG_0042.HEIC', '')],
    ['empty', chosen('nothing.jpg', 'image/jpeg', 0)],
    ['too-large', huge('film.mp4', 'video/mp4', mostFileBytes + 1)],
    ['too-large', huge('photo.jpg', 'image/jpeg', 50_000_001)],
  ] as const)('that cannot go are named with the reason: %s', (why, file) => {
    const { store } = storeOn();
    addFiles(store, chosenFiles([chosen('good.jpg'), file]));
    expect(names(store)).toEqual(['good.jpg']);
    expect(store.getState().fileNotes).toEqual([{ name: file.name, why }]);
  });

  it('may be larger than a text takes where they can be made smaller', () => {
    const { store } = storeOn();
    addFiles(
      store,
      chosenFiles([huge('photo.jpg', 'image/jpeg', 12_000_000), huge('scan.png', 'image/png', 50_000_000)]),
    );
    expect(names(store)).toEqual(['photo.jpg', 'scan.png']);
    expect(store.getState().fileNotes).toEqual([]);
  });

  it('are ten at most; those that cannot go take no place, and each one too many is named', () => {
    const { store } = storeOn();
    addFiles(store, chosenFiles([chosen('first.jpg')]));
    const many = Array.from({ length: 11 }, (_, place) => chosen(`${place}.jpg`));
    addFiles(store, chosenFiles([chosen('no.exe', ''), ...many]));
    expect(names(store)).toEqual(['first.jpg', ...many.slice(0, 9).map(({ name }) => name)]);
    expect(store.getState().fileNotes).toEqual([
      { name: 'no.exe', why: 'type' },
      { name: '9.jpg', why: 'too-many' },
      { name: '10.jpg', why: 'too-many' },
    ]);
  });

  it('make way for what is said of the next ones', () => {
    const { store } = storeOn();
    addFiles(store, chosenFiles([chosen('setup.exe', '')]));
    addFiles(store, chosenFiles([chosen('good.jpg')]));
    expect(store.getState().fileNotes).toEqual([]);
  });

  it.each([
    ['type', { code: 'file-refused', subject: 'type' }],
    ['mismatch', { code: 'file-refused', subject: 'mismatch' }],
    ['too-large', { code: 'file-refused', subject: 'too-large' }],
    ['no-room', { code: 'store-unavailable', subject: 'SQLITE_FULL' }],
    ['not-kept', { code: 'store-unavailable', subject: 'SQLITE_IOERR_WRITE' }],
    ['not-kept', { code: 'internal', subject: 'type' }],
  ] as const)('are refused for their %s where main finds it in the bytes', async (why, error) => {
    const { store } = storeOn({ 'files:add': () => ({ ok: false, error }) });
    // A photo of a telephone that was only renamed.
    addFiles(store, chosenFiles([chosen('heic-inside.jpg')]));
    await settled();
    expect(names(store)).toEqual([]);
    expect(store.getState().fileNotes).toEqual([{ name: 'heic-inside.jpg', why }]);
  });

  it('leave with a note when they cannot be read or kept, and the words stay', async () => {
    const { store } = storeOn({
      'files:add': () => ({ ok: false, error: { code: 'store-unavailable' } }),
    });
    const failing = (name: string, error: Error): File =>
      Object.assign(chosen(name), { arrayBuffer: () => Promise.reject(error) });
    const deleted = failing('deleted.jpg', new DOMException('deleted', 'NotFoundError'));
    const changed = failing('changed.jpg', new DOMException('changed or locked', 'NotReadableError'));
    const odd = failing('odd.jpg', new RangeError('no memory for it'));
    store.getState().setText('Look');
    addFiles(store, chosenFiles([deleted, changed, odd, chosen('unkept.jpg')]));
    expect(names(store)).toEqual(['deleted.jpg', 'changed.jpg', 'odd.jpg', 'unkept.jpg']);
    await settled();
    expect(names(store)).toEqual([]);
    expect(store.getState().fileNotes).toEqual([
      { name: 'deleted.jpg', why: 'gone' },
      { name: 'changed.jpg', why: 'unreadable' },
      { name: 'odd.jpg', why: 'unreadable' },
      { name: 'unkept.jpg', why: 'not-kept' },
    ]);
    expect(store.getState().text).toBe('Look');
  });
});

describe('what is pasted', () => {
  const paste = (types: string[], files: readonly File[]): readonly File[] =>
    pastedFiles(carrying(files, [], types)).map(({ file }) => file);
  const picture = chosen('image.png', 'image/png');

  it('is its files', () => {
    expect(paste(['Files'], [picture])).toEqual([picture]);
    // A picture copied from a web page comes with its tag.
    expect(paste(['text/html', 'Files'], [picture])).toEqual([picture]);
  });
  it('is words where an office program adds a picture of them', () => {
    expect(paste(['text/plain', 'text/html', 'text/rtf', 'Files'], [picture])).toEqual([]);
    expect(paste(['text/plain'], [])).toEqual([]);
  });
});

describe('the size of files in words', () => {
  it.each([
    [1, '1 KB'],
    [1_001, '2 KB'],
    [640_000, '640 KB'],
    [999_000, '999 KB'],
    [1_000_000, '1 MB'],
    [1_500_000, '1.5 MB'],
    [1_500_001, '1.6 MB'],
    [12_345_678, '12.4 MB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(sizeWords(bytes, formats, t)).toBe(words);
  });

  it('never reads as if it fitted', () => {
    const limit = sizeWords(mostFileBytes, formats, t);
    for (const over of [1, 10, 999, 1_000, 49_999, 50_000, 99_999]) {
      expect(sizeWords(mostFileBytes + over, formats, t)).not.toBe(limit);
    }
  });

  it('is never written in a thousand kilobytes', () => {
    expect(sizeWords(999_001, formats, t)).toBe('1 MB');
    expect(sizeWords(999_999, formats, t)).toBe('1 MB');
  });
});
