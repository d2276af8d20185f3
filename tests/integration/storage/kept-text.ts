import type { OpenedStore } from '#main/storage/open-store.ts';

const personValues = { accountId: '1', extensionId: '101' };

/** Keeps one text in a table that takes any, so that a test of the store needs no feature. */
export function keep(store: OpenedStore, record: string): void {
  store.database.change(
    'INSERT INTO person (account_id, extension_id, record) VALUES (@accountId, @extensionId, @record)',
    { ...personValues, record },
  );
}

export function kept(store: OpenedStore): readonly unknown[] {
  return store.database.rows('SELECT record FROM person');
}
