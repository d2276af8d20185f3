import { createHash } from 'node:crypto';
import { readDatabaseKey } from '#main/storage/database-key.ts';
import type { Database } from '#main/storage/database.ts';
import { openLibsql } from '#main/storage/libsql-database.ts';
import { releaseHandles } from '#main/storage/release-handles.ts';
import { storePath } from '#main/storage/store-files.ts';
import { loadKeytar } from '#main/keychain/keytar.ts';
import type { Installation } from './app.ts';

/** Works in the encrypted store of an installation that does not run, with the key from the keychain of the session. */
export async function inStore(
  { dataDirectory }: Installation,
  work: (database: Database) => void,
): Promise<void> {
  const service = `Fromline ${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 8)}`;
  const keytar = await loadKeytar();
  const key = await readDatabaseKey({
    kind: 'keychain',
    read: (name) => keytar.getPassword(service, name),
    write: (name, secret) => keytar.setPassword(service, name, secret),
    remove: async (name) => {
      await keytar.deletePassword(service, name);
    },
  });
  if (key === null) throw new Error('The keychain of this session has no key for the store.');
  const database = openLibsql(storePath(dataDirectory), key);
  try {
    work(database);
  } finally {
    database.close();
    await releaseHandles();
  }
}
