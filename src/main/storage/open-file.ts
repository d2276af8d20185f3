import type { AppError } from '#domain/app-error.ts';
import type { Database } from './database.ts';
import { holdFile, letGoOfUnusedFile } from './hold-file.ts';
import { keyFits } from './key-fits.ts';
import { openLibsql } from './libsql-database.ts';
import { isNewer, migrate } from './migrate.ts';
import { attempt, environmentFault, sqliteCode } from './store-fault.ts';
import { hasContent, prepareStoreFile, sizeOf, storePath } from './store-files.ts';

export type OpenedFile =
  | { readonly kind: 'opened'; readonly database: Database }
  /** The file is there and will never open like this: wrong key, damage, a newer Fromline's. */
  | { readonly kind: 'unusable'; readonly why: string }
  /** Disk, folder or lock refuse; the file may be in order and is left alone. */
  | { readonly kind: 'unavailable'; readonly error: AppError };

/**
 * EXTRA is FULL that also holds when there is no log, see below. Temporary tables stay out of files, since only the
 * database itself is encrypted.
 */
const settings = `
PRAGMA synchronous = EXTRA;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
`;

/** Brings a connection into the form that the rest of the app relies on; throws what SQLite says. */
export function setUpDatabase(database: Database): void {
  database.script(settings);
  // A full disk takes no log. Then SQLite keeps a journal per write instead: what is stored can still be read.
  attempt(() => database.script('PRAGMA journal_mode = WAL'));
  migrate(database);
}

/** Opens the file for this process alone. One that is not `opened` keeps all it had. */
export function openFile(directory: string, key: string): OpenedFile {
  let database: Database | null = null;
  try {
    const path = storePath(directory);
    prepareStoreFile(path, directory);
    // To SQLite an empty file is a new database, and it would delete the log of the old one.
    if (sizeOf(path) === 0 && hasContent(path)) return { kind: 'unusable', why: 'log alone' };
    if (!keyFits(path, key)) return { kind: 'unusable', why: 'key or content' };
    database = openLibsql(path, key);
    holdFile(database);
    const why = reasonAgainst(database);
    if (why !== null) {
      leave(database);
      return { kind: 'unusable', why };
    }
    setUpDatabase(database);
    return { kind: 'opened', database };
  } catch (error) {
    if (database !== null) leave(database);
    const fault = environmentFault(error);
    if (fault !== null) return { kind: 'unavailable', error: fault };
    const code = sqliteCode(error);
    if (code === null) throw error;
    return { kind: 'unusable', why: code };
  }
}

function reasonAgainst(database: Database): 'newer' | 'damaged' | null {
  if (isNewer(database)) return 'newer';
  const check = JSON.stringify(database.rows('PRAGMA quick_check(1)'));
  return check === '[{"quick_check":"ok"}]' ? null : 'damaged';
}

function leave(database: Database): void {
  letGoOfUnusedFile(database);
  database.close();
}
