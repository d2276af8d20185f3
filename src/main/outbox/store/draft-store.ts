import type { Draft } from '#domain/outbox/draft.ts';
import type { Owner } from '#domain/owner.ts';
import type { SqlValues } from '../../storage/database.ts';
import { readRows, type RowReader } from '../../storage/read-rows.ts';
import { draftRow, draftValues } from './draft-row.ts';
import { ofOwner, ownerValues } from '../../storage/owner-clause.ts';
import type { Page } from './outbox-views.ts';

/** The drafts, as rows. Every method throws what SQLite says. A deleted one is out of sight until restored or purged. */
export interface DraftStore {
  /** Whose-ever it is. */
  find(id: string): Draft | null;
  /**
   * Writes it, in place of the one with its id; a deleted one is back with it. An open one closes the others. False,
   * with nothing written, for the id of another person's draft.
   */
  put(draft: Draft): boolean;
  openOne(owner: Owner): Draft | null;
  closeAll(owner: Owner): void;
  markDeleted(owner: Owner, id: string, at: number): boolean;
  unmarkDeleted(owner: Owner, id: string): boolean;
  remove(owner: Owner, id: string): boolean;
  removeAll(owner: Owner): number;
  /** Takes every deleted draft away for good, of everybody who uses this computer. */
  purgeDeleted(): number;
  /** Saved last first. */
  page(owner: Owner, offset: number, limit: number): Page<Draft>;
}

export function createDraftStore(reader: RowReader): DraftStore {
  const { database } = reader;
  const read = (from: string, values: SqlValues): readonly Draft[] =>
    readRows(reader, {
      table: 'draft',
      sql: `SELECT rowid AS row_id, * FROM draft WHERE ${from}`,
      values,
      schema: draftRow,
    }).values;
  const kept = `${ofOwner} AND deleted_at IS NULL`;
  const one = (owner: Owner, id: string): SqlValues => ({ ...ownerValues(owner), id });
  const closeAll = (owner: Owner): void => {
    database.change(`UPDATE draft SET is_open = 0 WHERE ${ofOwner} AND is_open = 1`, ownerValues(owner));
  };

  return {
    find: (id) => read('id = @id AND deleted_at IS NULL', { id })[0] ?? null,
    put: (draft) =>
      database.transaction(() => {
        if (draft.isOpen) closeAll(draft);
        const written = database.change(
          `INSERT INTO draft (id, account_id, extension_id, from_number, to_text, audience, text, files,
             send_at, ends_when_answered, origin, is_open, created_at, saved_at)
           VALUES (@id, @accountId, @extensionId, @from, @to, @audience, @text, @files,
             @sendAt, @endsWhenAnswered, @origin, @isOpen, @createdAt, @savedAt)
           ON CONFLICT (id) DO UPDATE SET from_number = excluded.from_number, to_text = excluded.to_text,
             audience = excluded.audience, text = excluded.text, files = excluded.files,
             send_at = excluded.send_at, ends_when_answered = excluded.ends_when_answered, origin = excluded.origin, is_open = excluded.is_open,
             saved_at = excluded.saved_at, deleted_at = NULL
           WHERE account_id = excluded.account_id AND extension_id = excluded.extension_id`,
          draftValues(draft),
        );
        return written === 1;
      }),
    openOne: (owner) => read(`${kept} AND is_open = 1`, ownerValues(owner))[0] ?? null,
    closeAll,
    markDeleted: (owner, id, at) =>
      database.change(`UPDATE draft SET deleted_at = @at, is_open = 0 WHERE ${kept} AND id = @id`, {
        ...one(owner, id),
        at,
      }) === 1,
    unmarkDeleted: (owner, id) =>
      database.change(
        `UPDATE draft SET deleted_at = NULL WHERE ${ofOwner} AND id = @id AND deleted_at IS NOT NULL`,
        one(owner, id),
      ) === 1,
    remove: (owner, id) =>
      database.change(`DELETE FROM draft WHERE ${ofOwner} AND id = @id`, one(owner, id)) === 1,
    removeAll: (owner) => database.change(`DELETE FROM draft WHERE ${ofOwner}`, ownerValues(owner)),
    purgeDeleted: () => database.change('DELETE FROM draft WHERE deleted_at IS NOT NULL'),
    page: (owner, offset, limit) => ({
      total: database.rows(`SELECT 1 FROM draft WHERE ${kept}`, ownerValues(owner)).length,
      rows: read(`${kept} ORDER BY saved_at DESC, id LIMIT @limit OFFSET @offset`, {
        ...ownerValues(owner),
        limit,
        offset,
      }),
    }),
  };
}
