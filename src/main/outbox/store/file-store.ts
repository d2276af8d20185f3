import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { Owner } from '#domain/owner.ts';
import type { SqlValues } from '../../storage/database.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';
import type { RowReader } from '../../storage/read-rows.ts';

/** The bytes as they were put; or there are none of this id, or the disk gave back others. */
export type StoredBytes = Uint8Array<ArrayBuffer> | 'gone' | 'damaged';

/**
 * The bytes of files that go with texts, encrypted with everything else. Drafts and texts name them by id; what nobody
 * names any more is taken away. Every method throws what SQLite says.
 */
export interface FileStore {
  /** False for an id that is there already, left as it is. */
  put(owner: Owner, file: OutgoingFile, bytes: Uint8Array, at: number): boolean;
  /** Those of the person that are there, in the order of the ids. */
  find(owner: Owner, ids: readonly string[]): readonly OutgoingFile[];
  bytes(owner: Owner, id: string): StoredBytes;
  /**
   * Takes away what no draft and no text that may still go names, of everybody; one that was deleted and can be brought
   * back names its files as well. Returns how many.
   *
   * @param except ids that stay all the same
   */
  sweep(except: readonly string[]): number;
}

const fileRow = z
  .object({ id: z.string(), name: z.string(), content_type: z.string(), size: z.int() })
  .transform((row): OutgoingFile => ({
    id: row.id,
    name: row.name,
    contentType: row.content_type,
    size: row.size,
  }));
const bytesRow = z.object({
  bytes: z.instanceof(ArrayBuffer),
  digest: z.instanceof(ArrayBuffer).nullable(),
});

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

export function createFileStore({ database }: RowReader): FileStore {
  const one = (owner: Owner, id: string): SqlValues => ({ ...ownerValues(owner), id });
  return {
    put: (owner, file, bytes, at) =>
      database.change(
        `INSERT INTO file_content (id, account_id, extension_id, name, content_type, bytes, digest, added_at)
         VALUES (@id, @accountId, @extensionId, @name, @contentType, @bytes, @digest, @at)
         ON CONFLICT (id) DO NOTHING`,
        {
          ...ownerValues(owner),
          id: file.id,
          name: file.name,
          contentType: file.contentType,
          bytes,
          digest: digestOf(bytes),
          at,
        },
      ) === 1,
    // The length stands before the bytes; the column behind them is reached through all of them, with every key typed.
    find: (owner, ids) =>
      ids.flatMap((id) =>
        z
          .array(fileRow)
          .parse(
            database.rows(
              `SELECT id, name, content_type, length(bytes) AS size FROM file_content WHERE ${ofOwner} AND id = @id`,
              one(owner, id),
            ),
          ),
      ),
    bytes(owner, id) {
      const [row] = database.rows(
        `SELECT bytes, digest FROM file_content WHERE ${ofOwner} AND id = @id`,
        one(owner, id),
      );
      if (row === undefined) return 'gone';
      const { bytes: kept, digest } = bytesRow.parse(row);
      const bytes = new Uint8Array(kept);
      // Files from before digests were kept have none.
      return digest === null || digestOf(bytes).equals(new Uint8Array(digest)) ? bytes : 'damaged';
    },
    // A row that cannot be read must not keep the others from being swept, nor SQLite from going on.
    sweep: (except) =>
      database.change(
        `DELETE FROM file_content WHERE id NOT IN (SELECT value FROM json_each(@except)) AND id NOT IN (
           SELECT coalesce(json_extract(iif(file.type = 'object', file.value, '{}'), '$.id'), '')
           FROM (
             SELECT files FROM draft WHERE files <> '[]'
             UNION ALL
             SELECT files FROM outgoing_text WHERE state <> 'sent' AND files <> '[]'
           ) AS named, json_each(iif(json_valid(named.files), named.files, '[]')) AS file
         )`,
        { except: JSON.stringify(except) },
      ),
  };
}
