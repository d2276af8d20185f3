import { z } from 'zod';
import { isE164 } from '#domain/e164.ts';
import { partiesOf } from '#domain/messages/conversation.ts';
import type { Owner } from '#domain/owner.ts';
import type { TextedPerson } from '#domain/people/people-index.ts';
import { createCacheAttempt } from '../storage/cache-attempt.ts';
import { ofOwner, ownerValues } from '../storage/owner-clause.ts';
import type { RowReader } from '../storage/read-rows.ts';

/** Whom this owner texted with, one to one, each person once: newest first. */
export type TextedPeople = (owner: Owner) => readonly TextedPerson[];

/** More conversations than anybody looks back to. */
const mostConversations = 20_000;

const rows = z.array(z.object({ key: z.string(), name: z.string().nullable(), newest_at: z.int() }));

export function createTextedPeople({ database, logger }: RowReader): TextedPeople {
  const logged = createCacheAttempt(logger, 'conversations');
  return (owner) => {
    const read = logged('read', () =>
      database.rows(
        `SELECT key, name, newest_at FROM conversation WHERE ${ofOwner} AND newest_at IS NOT NULL
         ORDER BY newest_at DESC LIMIT @limit`,
        { ...ownerValues(owner), limit: mostConversations },
      ),
    );
    const texted = new Map<string, TextedPerson>();
    for (const { key, name, newest_at: newestAt } of rows.parse(read ?? [])) {
      const [person, ...others] = partiesOf(key).people;
      if (person === undefined || others.length > 0 || !isE164(person)) continue;
      const known = texted.get(person);
      // Several own numbers may have texted with the same person: the newest time, the newest name there is.
      texted.set(person, {
        number: person,
        name: known?.name ?? name,
        newestAt: known?.newestAt ?? newestAt,
      });
    }
    return [...texted.values()];
  };
}
