import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { SqlValues } from '../../storage/database.ts';
import { readRows, type RowReader } from '../../storage/read-rows.ts';
import { outgoingRow } from './outgoing-row.ts';

/** Reads texts by everything of a SELECT that follows its columns. */
export type OutgoingReader = (from: string, values?: SqlValues) => readonly OutgoingText[];

export function createOutgoingReader(reader: RowReader): OutgoingReader {
  return (from, values = {}) => {
    for (;;) {
      const sql = `SELECT rowid AS row_id, * ${from}`;
      const found = readRows(reader, { table: 'outgoing_text', sql, values, schema: outgoingRow });
      // A poisoned row is out of the way now, and a query with a LIMIT may have good ones behind it.
      if (found.values.length > 0 || found.setAside === 0) return found.values;
    }
  };
}
