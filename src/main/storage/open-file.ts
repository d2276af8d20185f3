import type { AppError } from '#domain/app-error.ts';
import type { Database } from './database.ts';
import { openLibsql } from './libsql-database.ts';
import { migrate } from './migrate.ts';
import { environmentFault, sqliteCode } from './store-fault.ts';
import { prepareStoreFile, storePath } from './store-files.ts';

export type OpenedFile =
  | { readonly kind: 'opened'; readonly database: Database }
  /** The file is there and will never open like this: wrong key, damage, a newer Fromline's. */
  | { readonly kind: 'unusable'; readonly why: string }
  /** Disk, folder or lock refuse; the file may be in order and is left alone. */
  | { readonly kind: 'unavailable'; readonly error: AppError };

/** Temporary tables stay out of files, since only the database itself is encrypted. */
const settings = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
`;

/** Brings a connection into the form that the rest of the app relies on; throws what SQLite says. */
export function setUpDatabase(database: Database): 'ready' | 'newer' {
  database.script(settings);
  return migrate(database) ? 'ready' : 'newer';
}

export function openFile(directory: string, key: string): OpenedFile {
  let database: Database | null = null;
  try {
    const path = storePath(directory);
    prepareStoreFile(path, directory);
    database = openLibsql(path, key);
    const standing = setUpDatabase(database);
    if (standing === 'newer') {
      database.close();
      return { kind: 'unusable', why: 'newer' };
    }
    const check = JSON.stringify(database.rows('PRAGMA quick_check(1)'));
    if (check !== '[{"quick_check":"ok"}]') {
      database.close();
      return { kind: 'unusable', why: 'damaged' };
    }
    return { kind: 'opened', database };
  } catch (error) {
    database?.close();
    const fault = environmentFault(error);
    if (fault !== null) return { kind: 'unavailable', error: fault };
    const code = sqliteCode(error);
    if (code === null) throw error;
    return { kind: 'unusable', why: code };
  }
}
