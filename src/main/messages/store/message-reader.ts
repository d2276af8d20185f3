import type { z } from 'zod';
import type { SqlValues } from '../../storage/database.ts';
import { readRows, type RowReader } from '../../storage/read-rows.ts';
import { refreshAllSummaries } from './conversation-rows.ts';
import { messageColumns, messageRow, type StoredText } from './message-row.ts';

/**
 * Rows of `message`, whatever stands beside them. One that cannot be read is set aside; then the summaries, which may
 * tell of it, are made anew, and the query is asked again, since it may have good rows behind its LIMIT.
 *
 * @param sql selects `messageColumns` at least
 */
export function readMessageRows<Value>(
  reader: RowReader,
  sql: string,
  values: SqlValues,
  schema: z.ZodType<Value>,
): readonly Value[] {
  for (;;) {
    const found = readRows(reader, { table: 'message', sql, values, schema });
    if (found.setAside === 0) return found.values;
    refreshAllSummaries(reader.database);
  }
}

/** Reads texts by everything of a SELECT that follows `message AS m` and its `conversation AS c`. */
export type TextReader = (rest: string, values: SqlValues) => readonly StoredText[];

export function createTextReader(reader: RowReader): TextReader {
  return (rest, values) =>
    readMessageRows(
      reader,
      `SELECT ${messageColumns} FROM message AS m JOIN conversation AS c ON c.id = m.conversation_id ${rest}`,
      values,
      messageRow,
    );
}
