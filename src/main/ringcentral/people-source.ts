import { z } from 'zod';
import type { ListedPerson, PeopleAnswer, PeopleList } from '#domain/people/people-answer.ts';
import type { PeopleSource } from '#domain/ports.ts';
import { noAnswer } from './asking-end.ts';
import type { RestClient } from './rest-client.ts';
import { readContact, readDirectoryEntry } from './wire-person.ts';

interface List {
  readonly path: string;
  readonly perPage: number;
  readonly read: (value: unknown) => ListedPerson | null;
}

const lists: Readonly<Record<PeopleList, List>> = {
  'address-book': {
    path: '/restapi/v1.0/account/~/extension/~/address-book/contact',
    perPage: 1000,
    read: readContact,
  },
  directory: { path: '/restapi/v1.0/account/~/directory/entries', perPage: 1000, read: readDirectoryEntry },
};

const pageSchema = z.object({
  records: z.array(z.unknown()),
  paging: z.object({ totalPages: z.number() }).nullish().catch(null),
  navigation: z
    .object({ nextPage: z.object({ uri: z.string() }) })
    .nullish()
    .catch(null),
});

/**
 * `GET …/address-book/contact` (group Heavy, scope ReadContacts) and `GET …/directory/entries` (group Medium). An entry
 * that makes no sense costs that entry alone.
 */
export function createPeopleSource(client: Pick<RestClient, 'requestJson'>): PeopleSource {
  return {
    async read(list, page): Promise<PeopleAnswer> {
      const { path, perPage, read } = lists[list];
      const answer = await client.requestJson({ method: 'GET', path, query: { page, perPage } }, pageSchema);
      if (!answer.ok) return noAnswer(answer.error);
      const { records, paging, navigation } = answer.value;
      return {
        kind: 'read',
        people: records.map(read).filter((person) => person !== null),
        // Some answers name the pages, some the way to the next one; nothing more comes behind an empty one.
        hasMore: records.length > 0 && ((navigation ?? null) !== null || (paging?.totalPages ?? page) > page),
      };
    },
  };
}
