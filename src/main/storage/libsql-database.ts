import Libsql from 'libsql';
import type { Database, SqlValues } from './database.ts';

/** libsql's types come from better-sqlite3 and leave encryption out. */
interface OpenOptions extends Libsql.Options {
  readonly encryptionCipher?: string;
  readonly encryptionKey?: string;
}

/**
 * How long a statement waits for another connection, in milliseconds. Only opening ever waits, since an open file is
 * held by one connection; the window stands still meanwhile.
 */
const lockTimeout = 500;

/** Where SQLite keeps a database that is gone with the process. */
export const inMemory = ':memory:';

/**
 * A connection through libsql. Statements are prepared once; rows are always read to the end, because a half-read
 * statement would hold its snapshot of the file.
 *
 * @param encryptionKey null only for a database in memory
 */
export function openLibsql(path: string, encryptionKey: string | null): Database {
  const options: OpenOptions =
    encryptionKey === null
      ? { timeout: lockTimeout }
      : { timeout: lockTimeout, encryptionCipher: 'aes256cbc', encryptionKey };
  let connection: Libsql.Database | null = new Libsql(path, options);
  const prepared = new Map<string, Libsql.Statement>();

  /** libsql ends the whole process when a closed connection is asked for its transaction (0.5.29). */
  const open = (): Libsql.Database => {
    if (connection === null) throw new Error('The database is closed.');
    return connection;
  };

  const statement = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const fresh = open().prepare(sql);
    prepared.set(sql, fresh);
    return fresh;
  };

  const isInTransaction = (): boolean => open().inTransaction;

  return {
    change: (sql, values: SqlValues = {}) => statement(sql).run(values).changes,
    rows: (sql, values: SqlValues = {}) => statement(sql).all(values),
    script(sql) {
      open().exec(sql);
    },
    transaction(work) {
      if (isInTransaction()) return work();
      open().exec('BEGIN IMMEDIATE');
      try {
        const value = work();
        open().exec('COMMIT');
        return value;
      } catch (error) {
        // SQLite ends the transaction by itself on a full disk; then there is nothing left to roll back.
        if (isInTransaction()) open().exec('ROLLBACK');
        throw error;
      }
    },
    close() {
      // Nothing is kept of it: libsql closes the file when the objects are collected.
      prepared.clear();
      connection?.close();
      connection = null;
    },
  };
}
