import type { OpenedStore } from '#main/storage/open-store.ts';

/** Keeps one text per extension, in a table that takes any, so that a test of the store needs no feature. */
export function keep(store: OpenedStore, record: string, extensionId = '101'): void {
  store.database.change(
    'INSERT INTO person (account_id, extension_id, record) VALUES (@accountId, @extensionId, @record)',
    { accountId: '1', extensionId, record },
  );
}

export function kept(store: OpenedStore): readonly unknown[] {
  return store.database.rows('SELECT record FROM person ORDER BY rowid');
}
