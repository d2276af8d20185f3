import { z } from 'zod';
import type { UnreadableRow } from '#contract/outgoing-view.ts';
import type { Owner } from '#domain/owner.ts';
import type { Database } from '../../storage/database.ts';
import { ownerValues } from '../../storage/owner-clause.ts';

/** Texts and drafts of one person among everything that was set aside because it could not be read. */
export const isOwnersRow = `source IN ('outgoing_text', 'draft')
  AND json_extract("row", '$.account_id') = @accountId AND json_extract("row", '$.extension_id') = @extensionId`;

/** Rows of the outbox that do not fit their schema (outbox.md, section 3, step 10). Throws what SQLite says. */
export interface UnreadableRows {
  list(owner: Owner): readonly UnreadableRow[];
  /** The rows as they were found, as JSON. */
  export(owner: Owner): string;
  delete(owner: Owner): number;
}

const listed = z
  .object({ id: z.int(), source: z.string(), problem: z.string(), at: z.int() })
  .transform(({ id, source, problem, at }): UnreadableRow => ({
    id,
    kind: source === 'draft' ? 'draft' : 'text',
    problem,
    at,
  }));
const exported = z.object({ source: z.string(), row: z.string(), problem: z.string(), at: z.int() });

export function createUnreadableRows(database: Database): UnreadableRows {
  const select = (columns: string, owner: Owner): readonly unknown[] =>
    database.rows(`SELECT ${columns} FROM quarantine WHERE ${isOwnersRow} ORDER BY id`, ownerValues(owner));
  return {
    list: (owner) => z.array(listed).parse(select('id, source, problem, at', owner)),
    export: (owner) =>
      JSON.stringify(
        z
          .array(exported)
          .parse(select('source, "row", problem, at', owner))
          .map(({ source, row, problem, at }) => ({
            table: source,
            problem,
            setAside: new Date(at).toISOString(),
            row: JSON.parse(row) as unknown,
          })),
        null,
        2,
      ),
    delete: (owner) => database.change(`DELETE FROM quarantine WHERE ${isOwnersRow}`, ownerValues(owner)),
  };
}
