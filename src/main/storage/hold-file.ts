import type { Database } from './database.ts';
import { attempt } from './store-fault.ts';

/**
 * Takes the file for this connection alone and writes nothing. Every other process that touches it from now on, with
 * whatever key, gets SQLITE_BUSY: two processes never drain one outbox. The system lets go when the process ends,
 * however it ends. Throws SQLite's error when another one has the file, or when it cannot be read.
 *
 * On POSIX systems a process loses its lock when it closes any handle of the file, so nothing but SQLite may open the
 * file while it is held.
 */
export function holdFile(database: Database): void {
  database.script('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;');
}

/**
 * Lets go of the file, so that it can be opened again at once. Closing is not enough: libsql keeps the file, and with
 * it the lock, until its objects are collected. A file that is held in WAL mode from the first statement can only be
 * let go after it has left that mode (sqlite.org/wal.html, section 5); that writes the log back into the file.
 */
export function letGoOfFile(database: Database): void {
  database.rows('PRAGMA journal_mode = DELETE');
  letGoOfUnusedFile(database);
}

/** The same for a file that was looked at only and that must stay as it is. What the file refuses is missed. */
export function letGoOfUnusedFile(database: Database): void {
  attempt(() => {
    database.rows('PRAGMA busy_timeout = 0');
    database.rows('PRAGMA locking_mode = NORMAL');
    // The lock goes with the end of the next statement that reads the file.
    database.rows('SELECT count(*) FROM sqlite_master');
  });
}
