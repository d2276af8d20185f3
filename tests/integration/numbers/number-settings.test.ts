import { describe, expect, it } from 'vitest';
import { appError } from '#domain/app-error.ts';
import { plainSettings, type NumberSettings } from '#domain/number-settings.ts';
import { err, ok } from '#domain/result.ts';
import { createNumberSettingStore } from '#main/numbers/number-setting-store.ts';
import { createNumberSettingsBook, type NumberSettingsBook } from '#main/numbers/number-settings-book.ts';
import type { OpenedStore } from '#main/storage/open-store.ts';
import { ann, ben } from '#tests/support/people.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';
import { now, storeHarness } from '../storage/harness.ts';

const bookOf = ({ database }: OpenedStore): NumberSettingsBook =>
  createNumberSettingsBook(
    createNumberSettingStore({ database, clock: { now: () => now }, logger: silentLogger }),
  );
async function opened(): Promise<{ store: OpenedStore; book: NumberSettingsBook }> {
  const store = await storeHarness().open();
  const book = bookOf(store);
  book.open(ann);
  return { store, book };
}
const calling = (nickname: string | null, differences: Partial<NumberSettings> = {}): NumberSettings => ({
  ...plainSettings,
  nickname,
  ...differences,
});

describe('what a person calls a number', () => {
  it('is plain until something is said, and kept over a restart', async () => {
    const stores = storeHarness();
    const first = await stores.open();
    const book = bookOf(first);
    book.open(ann);
    expect(book.of('7')).toEqual(plainSettings);
    const said = calling('Zoë’s “desk” 😀', { colour: 'teal', isDefault: true, isMuted: true });
    expect(book.set('7', said)).toEqual(ok(null));
    expect(book.of('7')).toEqual(said);
    first.close();
    const second = await stores.open();
    const later = bookOf(second);
    later.open(ann);
    expect(later.of('7')).toEqual(said);
    second.close();
  });

  it('is the default of one number at most: another one ends it and keeps its other words', async () => {
    const { store, book } = await opened();
    book.set('7', calling('Desk', { isDefault: true }));
    book.set('8', calling(null, { isDefault: true }));
    expect(book.of('7')).toEqual(calling('Desk'));
    expect(book.of('8')).toEqual(calling(null, { isDefault: true }));
    book.set('8', calling(null));
    expect([book.of('7').isDefault, book.of('8').isDefault]).toEqual([false, false]);
    expect(store.database.rows('SELECT number_id FROM number_setting')).toEqual([{ number_id: '7' }]);
    store.close();
  });

  it('is nobody else’s, and each has a default of their own', async () => {
    const { store, book } = await opened();
    book.set('7', calling('Ann’s', { isDefault: true }));
    book.open(ben);
    expect(book.of('7')).toEqual(plainSettings);
    book.set('8', calling(null, { isDefault: true }));
    book.open(ann);
    expect(book.of('7')).toEqual(calling('Ann’s', { isDefault: true }));
    book.close();
    expect(book.of('7')).toEqual(plainSettings);
    expect(book.set('7', calling('x'))).toEqual(err(appError('not-signed-in')));
    store.close();
  });

  it('is not said while the disk refuses', async () => {
    const { store, book } = await opened();
    book.set('7', calling('Desk', { isDefault: true }));
    store.database.script('PRAGMA query_only = ON');
    expect(book.set('8', calling('Other', { isDefault: true }))).toMatchObject({
      ok: false,
      error: { code: 'store-unavailable' },
    });
    expect([book.of('7').isDefault, book.of('8')]).toEqual([true, plainSettings]);
    store.database.script('PRAGMA query_only = OFF');
    const again = bookOf(store);
    again.open(ann);
    expect([again.of('7').isDefault, again.of('8')]).toEqual([true, plainSettings]);
    store.close();
  });

  it('loses signs that no row can hold', async () => {
    const { store, book } = await opened();
    book.set('7', calling('a\0b\uD800c'));
    expect(book.of('7').nickname).toBe('a\uFFFDb\uFFFDc');
    const again = bookOf(store);
    again.open(ann);
    expect(again.of('7')).toEqual(book.of('7'));
    store.close();
  });

  it('is plain when its row cannot be read; the others stay', async () => {
    const { store, book } = await opened();
    book.set('7', calling('Desk'));
    store.database.script("INSERT INTO number_setting VALUES ('1', '101', '8', 'x', 'plaid', 0, 0)");
    book.open(ann);
    expect([book.of('7').nickname, book.of('8')]).toEqual(['Desk', plainSettings]);
    expect(store.database.rows('SELECT source FROM quarantine')).toEqual([{ source: 'number_setting' }]);
    store.close();
  });

  it('cannot be two defaults, whoever writes them', async () => {
    const { store } = await opened();
    store.database.script("INSERT INTO number_setting VALUES ('1', '101', '7', NULL, NULL, 1, 0)");
    expect(() =>
      store.database.script("INSERT INTO number_setting VALUES ('1', '101', '8', NULL, NULL, 1, 0)"),
    ).toThrow();
    store.close();
  });
});
