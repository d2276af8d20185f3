import { z } from 'zod';
import type { NumberChange, NumberNote } from '#domain/number-change.ts';
import type { Owner } from '#domain/owner.ts';
import { jsonColumn } from '../storage/json-column.ts';
import { ofOwner, ownerValues } from '../storage/owner-clause.ts';
import { readRows, type RowReader } from '../storage/read-rows.ts';

/** What changed about the numbers of each person, with its date. Every method throws what SQLite says. */
export interface NoteStore {
  /** Newest first. */
  read(owner: Owner): readonly NumberNote[];
  /**
   * In this order; those that are too many to be kept go. A campaign is read number by number, so the same change of a
   * campaign within a day joins the note that is there, as long as that was not read.
   */
  add(owner: Owner, changes: readonly NumberChange[], at: number): void;
  markRead(owner: Owner): void;
}

/** Per person. */
const mostKept = 200;
/** Milliseconds. */
const joinedWithin = 24 * 3_600_000;

const number = z.string();
const change: z.ZodType<NumberChange> = z.discriminatedUnion('type', [
  z.object({
    type: z.enum([
      'number-new',
      'number-gone',
      'texting-gained',
      'texting-lost',
      'pictures-gained',
      'pictures-lost',
    ]),
    number,
  }),
  z.object({
    type: z.literal('campaign'),
    campaignId: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    numbers: z.array(number),
  }),
]);

const noteRow = z
  .object({ id: z.int(), at: z.int(), change: jsonColumn(change), is_read: z.int() })
  .transform((row): NumberNote => ({
    id: row.id,
    at: row.at,
    change: row.change,
    isRead: row.is_read === 1,
  }));

type CampaignChange = Extract<NumberChange, { readonly type: 'campaign' }>;

const sameCampaignChange = (one: NumberChange, other: CampaignChange): one is CampaignChange =>
  one.type === 'campaign' &&
  one.campaignId === other.campaignId &&
  one.from === other.from &&
  one.to === other.to;

export function createNoteStore(reader: RowReader): NoteStore {
  const { database } = reader;

  const read = (owner: Owner): readonly NumberNote[] =>
    readRows(reader, {
      table: 'number_note',
      sql: `SELECT rowid AS row_id, * FROM number_note WHERE ${ofOwner} ORDER BY id DESC`,
      values: ownerValues(owner),
      schema: noteRow,
    }).values;

  const insert = (owner: Owner, added: NumberChange, at: number): void => {
    database.change(
      `INSERT INTO number_note (account_id, extension_id, at, change, is_read)
       VALUES (@accountId, @extensionId, @at, @change, 0)`,
      { ...ownerValues(owner), at, change: JSON.stringify(added) },
    );
  };

  /** False when there is no note that it could join. */
  const join = (owner: Owner, added: NumberChange, at: number): boolean => {
    if (added.type !== 'campaign') return false;
    for (const { id, at: since, isRead, change: there } of read(owner)) {
      if (isRead || Math.abs(at - since) > joinedWithin || !sameCampaignChange(there, added)) continue;
      const joined = { ...there, numbers: [...new Set([...there.numbers, ...added.numbers])] };
      database.change('UPDATE number_note SET change = @change WHERE id = @id', {
        id,
        change: JSON.stringify(joined),
      });
      return true;
    }
    return false;
  };

  return {
    read,
    add(owner, changes, at) {
      database.transaction(() => {
        // Of more than are kept, the first would go at once.
        for (const each of changes.slice(-mostKept)) if (!join(owner, each, at)) insert(owner, each, at);
        database.change(
          `DELETE FROM number_note WHERE ${ofOwner} AND id NOT IN (
             SELECT id FROM number_note WHERE ${ofOwner} ORDER BY id DESC LIMIT @mostKept)`,
          { ...ownerValues(owner), mostKept },
        );
      });
    },
    markRead(owner) {
      database.change(`UPDATE number_note SET is_read = 1 WHERE ${ofOwner}`, ownerValues(owner));
    },
  };
}
