import type { z } from 'zod';
import type { Clock, Logger } from '#domain/ports.ts';
import type { Database, SqlValues } from './database.ts';
import { storeFault } from './store-fault.ts';

export interface RowReader {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface RowQuery<Value> {
  /** The table that the rows stand in; one that cannot be read leaves it. */
  readonly table:
    | 'person'
    | 'number_record'
    | 'registration'
    | 'account_hints'
    | 'number_setting'
    | 'number_snapshot'
    | 'number_note'
    | 'outgoing_text'
    | 'outgoing_event'
    | 'draft'
    | 'template'
    | 'template_choice'
    | 'message'
    | 'known_person'
    | 'consent_pair';
  /** Selects `rowid AS row_id` beside the columns of the schema. */
  readonly sql: string;
  readonly values?: SqlValues;
  readonly schema: z.ZodType<Value>;
}

export interface ReadRows<Value> {
  readonly values: readonly Value[];
  /** Rows that went into quarantine just now; a query with a LIMIT may have more behind them. */
  readonly setAside: number;
}

/**
 * Reads rows through their schema. A row that does not fit is moved, as it is, into the table `quarantine` with what
 * is wrong, so that one poisoned row never stops the others (outbox.md, section 3, step 10).
 */
export function readRows<Value>(reader: RowReader, query: RowQuery<Value>): ReadRows<Value> {
  const values: Value[] = [];
  let setAside = 0;
  for (const row of reader.database.rows(query.sql, query.values ?? {})) {
    const parsed = query.schema.safeParse(row);
    if (parsed.success) values.push(parsed.data);
    else if (quarantine(reader, query.table, row, problemOf(parsed.error))) setAside += 1;
  }
  return { values, setAside };
}

/** Where and what kind, never the value: a problem may be logged. */
function problemOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join('; ');
}

function quarantine(reader: RowReader, table: string, row: unknown, problem: string): boolean {
  const { database, clock, logger } = reader;
  const rowId = typeof row === 'object' && row !== null && 'row_id' in row ? row.row_id : null;
  if (typeof rowId !== 'number') return false;
  try {
    database.transaction(() => {
      database.change(
        'INSERT INTO quarantine (source, row, problem, at) VALUES (@source, @row, @problem, @at)',
        { source: table, row: JSON.stringify(row), problem, at: clock.now() },
      );
      database.change(`DELETE FROM ${table} WHERE rowid = @rowId`, { rowId });
    });
  } catch (error) {
    const fault = storeFault(error);
    if (fault === null) throw error;
    logger.error('a row that cannot be read could not be set aside', { table, code: fault.subject });
    return false;
  }
  logger.error('a row that cannot be read was set aside', { table, problem });
  return true;
}
