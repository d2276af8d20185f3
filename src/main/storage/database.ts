/**
 * libsql ends the whole process on a boolean and reads a text only up to U+0000: neither may ever be bound. Bytes come
 * back as an `ArrayBuffer`.
 */
type SqlValue = string | number | Uint8Array | null;

/** Values by the name they have in the statement, without its `@`. */
export type SqlValues = Readonly<Record<string, SqlValue>>;

/**
 * The little of SQLite that Fromline uses. Every method throws libsql's error when SQLite refuses; `attempt` in
 * store-fault.ts makes a value of the ones that are the disk's fault.
 */
export interface Database {
  /** Runs one statement and returns how many rows it changed. */
  change(sql: string, values?: SqlValues): number;
  /** All rows of one query, as SQLite has them: parse them before use (`readRows`). */
  rows(sql: string, values?: SqlValues): readonly unknown[];
  /** Runs statements that take no values and give no rows. */
  script(sql: string): void;
  /** All or nothing. Inside another transaction it is part of that one. */
  transaction<Value>(work: () => Value): Value;
  /** Every later call but another `close` throws. */
  close(): void;
}
