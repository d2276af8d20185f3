import { z } from 'zod';
import { phoneKinds, type KnownPerson } from '#domain/people/known-person.ts';
import type { PeopleList } from '#domain/people/people-answer.ts';
import type { Owner } from '#domain/owner.ts';
import { createCacheAttempt } from '../storage/cache-attempt.ts';
import { ofOwner, ownerValues } from '../storage/owner-clause.ts';
import { readRows, type RowReader } from '../storage/read-rows.ts';
import { storableText } from '../storage/storable-text.ts';

/** When each list was read last, in milliseconds since the epoch. */
export type ListTimes = ReadonlyMap<PeopleList, number>;

/** Address book and directory of each person who is signed in, for an offline start. What the disk refuses is missed. */
export interface PeopleStore {
  people(owner: Owner): readonly KnownPerson[];
  times(owner: Owner): ListTimes;
  /** Takes the place of the list as it was, as a whole. */
  replace(owner: Owner, list: PeopleList, people: readonly KnownPerson[], readAt: number): void;
  remove(owner: Owner, list: PeopleList): void;
}

const lists = ['address-book', 'directory'] as const satisfies readonly PeopleList[];
const timeRow = z.object({ source: z.enum(lists), read_at: z.int() });

const personRow = z
  .object({
    source: z.enum(lists),
    name: z.string(),
    number: z.string().nullable(),
    kind: z.enum(phoneKinds),
    company: z.string().nullable(),
    extension: z.string().nullable(),
  })
  .transform((row, context): KnownPerson => {
    const { number, extension, ...said } = row;
    if (number !== null) return { ...said, extension, number, cannotText: null };
    if (extension !== null) return { ...said, extension, number, cannotText: 'extension-only' };
    context.addIssue({ code: 'custom', message: 'neither number nor extension' });
    return z.NEVER;
  });

/** SQLite takes the words out of the JSON. */
const storable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? storableText(value) : value;

export function createPeopleStore(reader: RowReader): PeopleStore {
  const { database, logger } = reader;
  const logged = createCacheAttempt(logger, 'people');
  const removeList = (owner: Owner, list: PeopleList): void => {
    database.change(`DELETE FROM people_source WHERE ${ofOwner} AND source = @list`, {
      ...ownerValues(owner),
      list,
    });
  };

  return {
    people: (owner) =>
      logged(
        'read',
        () =>
          readRows(reader, {
            table: 'known_person',
            sql: `SELECT rowid AS row_id, source, name, number, kind, company, extension
                  FROM known_person WHERE ${ofOwner} ORDER BY id`,
            values: ownerValues(owner),
            schema: personRow,
          }).values,
      ) ?? [],
    times(owner) {
      const rows = logged('read', () =>
        database.rows(`SELECT source, read_at FROM people_source WHERE ${ofOwner}`, ownerValues(owner)),
      );
      return new Map(
        z
          .array(timeRow)
          .parse(rows ?? [])
          .map(({ source, read_at: readAt }) => [source, readAt]),
      );
    },
    replace(owner, list, people, readAt) {
      logged('kept', () =>
        database.transaction(() => {
          removeList(owner, list);
          const whose = { ...ownerValues(owner), list };
          database.change(
            `INSERT INTO people_source (account_id, extension_id, source, read_at)
             VALUES (@accountId, @extensionId, @list, @readAt)`,
            { ...whose, readAt },
          );
          database.change(
            `INSERT INTO known_person (account_id, extension_id, source, name, number, kind, company, extension)
             SELECT @accountId, @extensionId, @list, value ->> 'name', value ->> 'number', value ->> 'kind',
               value ->> 'company', value ->> 'extension'
             FROM json_each(@people)`,
            { ...whose, people: JSON.stringify(people, storable) },
          );
        }),
      );
    },
    remove(owner, list) {
      logged('removed', () => removeList(owner, list));
    },
  };
}
