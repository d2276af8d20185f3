import { pathToFileURL } from 'node:url';
import { openLibsql } from './libsql-database.ts';
import { isForeignFault } from './store-fault.ts';
import { sizeOf } from './store-files.ts';

/**
 * Whether the key opens the file; nothing is changed by looking. A connection with another key must never see the log
 * that a crash left: when it is closed, SQLite writes the log back through that key, and nobody can read the file any
 * more. Throws SQLITE_BUSY when another process has the file, whatever its key.
 */
export function keyFits(path: string, key: string): boolean {
  if (sizeOf(path) === 0) return true;
  // Immutable is without log and lock. What it says against the key may be another process at work.
  return reads(path, key, 'immutable=1') || reads(path, key, 'mode=ro');
}

function reads(path: string, key: string, how: 'immutable=1' | 'mode=ro'): boolean {
  const database = openLibsql(`${pathToFileURL(path).href}?${how}`, key);
  try {
    database.rows('SELECT count(*) FROM sqlite_master');
    return true;
  } catch (error) {
    if (isForeignFault(error)) return false;
    if (how === 'mode=ro') throw error;
    // Without its log a file may look damaged; the key is the right one.
    return true;
  } finally {
    database.close();
  }
}
