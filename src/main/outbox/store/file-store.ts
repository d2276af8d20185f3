import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { Owner } from '#domain/owner.ts';
import type { SqlValues } from '../../storage/database.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';
import type { RowReader } from '../../storage/read-rows.ts';

/** The bytes as they were put; or there are none of this id, or the disk gave back others. */
export type StoredBytes = Uint8Array<ArrayBuffer> | 'gone' | 'damaged';

/** A piece of a file: 0 is what it was put with, the slices are counted from 1. */
export interface SlicePlace {
  readonly id: string;
  readonly place: number;
}

/** What of a file is in slices. */
export interface Slices {
  readonly count: number;
  readonly bytes: number;
}

/**
 * The bytes of files that go with texts, encrypted with everything else. Drafts and texts name them by id; what nobody
 * names any more is taken away. Every method throws what SQLite says.
 */
export interface FileStore {
  /** False for an id that is there already, left as it is. */
  put(owner: Owner, file: OutgoingFile, bytes: Uint8Array, at: number): boolean;
  /** What follows the bytes of a file that is put when all its slices are there. One that is there is left as it is. */
  putSlice(owner: Owner, slice: SlicePlace, bytes: Uint8Array): void;
  slices(owner: Owner, id: string): Slices;
  /** Those of the person that are there, in the order of the ids. */
  find(owner: Owner, ids: readonly string[]): readonly OutgoingFile[];
  /** All of them, with those of its slices. */
  bytes(owner: Owner, id: string): StoredBytes;
  slice(owner: Owner, slice: SlicePlace): StoredBytes;
  /**
   * Takes away what no draft and no text that may still go names, of everybody; one that was deleted and can be brought
   * back names its files as well. Returns how many.
   *
   * @param except ids that stay all the same
   * @param mostSlices that are deleted at a time, the others another time; null for all
   */
  sweep(except: readonly string[], mostSlices: number | null): number;
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

const slicesRow = z.object({ count: z.int(), bytes: z.int() });

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

export function createFileStore({ database }: RowReader): FileStore {
  const one = (owner: Owner, id: string): SqlValues => ({ ...ownerValues(owner), id });
  const slices = (owner: Owner, id: string): Slices =>
    slicesRow.parse(
      database.rows(
        `SELECT count(*) AS count, coalesce(sum(length(bytes)), 0) AS bytes FROM file_slice
         WHERE ${ofOwner} AND file_id = @id`,
        one(owner, id),
      )[0],
    );
  const slice = (owner: Owner, { id, place }: SlicePlace): StoredBytes => {
    const [row] =
      place === 0
        ? database.rows(
            `SELECT bytes, digest FROM file_content WHERE ${ofOwner} AND id = @id`,
            one(owner, id),
          )
        : database.rows(
            `SELECT bytes, digest FROM file_slice WHERE ${ofOwner} AND file_id = @id AND place = @place`,
            { ...one(owner, id), place },
          );
    if (row === undefined) return 'gone';
    const { bytes: kept, digest } = bytesRow.parse(row);
    const bytes = new Uint8Array(kept);
    // Files from before digests were kept have none.
    return digest === null || digestOf(bytes).equals(new Uint8Array(digest)) ? bytes : 'damaged';
  };

  return {
    slices,
    slice,
    putSlice(owner, { id, place }, bytes) {
      database.change(
        `INSERT INTO file_slice (account_id, extension_id, file_id, place, bytes, digest)
         VALUES (@accountId, @extensionId, @id, @place, @bytes, @digest) ON CONFLICT DO NOTHING`,
        { ...one(owner, id), place, bytes, digest: digestOf(bytes) },
      );
    },
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
          )
          .map((file) => ({ ...file, size: file.size + slices(owner, id).bytes })),
      ),
    bytes(owner, id) {
      const { count } = slices(owner, id);
      const pieces = Array.from({ length: count + 1 }, (_, place) => slice(owner, { id, place }));
      const bytes: Uint8Array[] = [];
      for (const piece of pieces) {
        if (typeof piece === 'string') return piece;
        bytes.push(piece);
      }
      return new Uint8Array(Buffer.concat(bytes));
    },
    // A row that cannot be read must not keep the others from being swept, nor SQLite from going on.
    sweep(except, mostSlices) {
      const values = { except: JSON.stringify(except) };
      const count = database.change(
        `DELETE FROM file_content WHERE id NOT IN (SELECT value FROM json_each(@except)) AND id NOT IN (
           SELECT coalesce(json_extract(iif(file.type = 'object', file.value, '{}'), '$.id'), '')
           FROM (
             SELECT files FROM draft WHERE files <> '[]'
             UNION ALL
             SELECT files FROM outgoing_text WHERE state <> 'sent' AND files <> '[]'
           ) AS named, json_each(iif(json_valid(named.files), named.files, '[]')) AS file
         )`,
        values,
      );
      database.change(
        `DELETE FROM file_slice WHERE rowid IN (
           SELECT slice.rowid FROM file_slice AS slice
           WHERE slice.file_id NOT IN (SELECT value FROM json_each(@except)) AND NOT EXISTS (
             SELECT 1 FROM file_content AS file WHERE file.id = slice.file_id
               AND file.account_id = slice.account_id AND file.extension_id = slice.extension_id)
           LIMIT @most
         )`,
        { ...values, most: mostSlices ?? -1 },
      );
      return count;
    },
  };
}
