import { z } from 'zod';
import { appError } from '#domain/app-error.ts';
import type { ConsentRecord } from '#domain/consent/consent-fact.ts';
import type { ConsentSource } from '#domain/ports.ts';
import { noAnswer } from './asking-end.ts';
import type { RestClient } from './rest-client.ts';
import { readConsent } from './wire-consent.ts';

const path = '/restapi/v2/accounts/~/sms/consents/search';
const perPage = 1000;
/** Twenty people have a few records each; a server that goes on for longer is not believed. */
const mostPages = 5;

const found = z.object({
  records: z.array(z.unknown()),
  // An odd one is no end: what is not read is not known.
  paging: z.object({ nextPageToken: z.string().nullish() }).nullish(),
});

/** The newest counts, and of two of the same time the one that says no. */
function keepNewer(newest: Map<string, ConsentRecord>, record: ConsentRecord): void {
  const known = newest.get(record.person);
  const isNo = record.at === known?.at && record.opted === 'out';
  if (known === undefined || record.at > known.at || isNo) newest.set(record.person, record);
}

const addAll = (people: Set<string>, more: readonly string[]): void => {
  for (const person of more) people.add(person);
};

/** `POST …/sms/consents/search` (platform.md 5.9), one light request a page. */
export function createConsentSource(client: Pick<RestClient, 'requestJson'>): ConsentSource {
  return {
    async search(number, people) {
      const newest = new Map<string, ConsentRecord>();
      const unclear = new Set<string>();
      let pageToken: string | null = null;
      for (let page = 1; page <= mostPages; page += 1) {
        const body: Readonly<Record<string, unknown>> = {
          from: [number],
          to: people,
          perPage,
          ...(pageToken === null ? {} : { pageToken }),
        };
        const answer = await client.requestJson({ method: 'POST', path, body }, found);
        if (!answer.ok) return noAnswer(answer.error);
        for (const value of answer.value.records) {
          const read = readConsent(value, number);
          if (read.kind === 'record') keepNewer(newest, read.record);
          // An opt-out may be in there: silence is only believed of those whom it cannot be about.
          else if (read.kind === 'unclear') addAll(unclear, read.person === null ? people : [read.person]);
        }
        pageToken = answer.value.paging?.nextPageToken ?? null;
        if (pageToken === null || pageToken === '') {
          return { kind: 'read', records: [...newest.values()], unclear: [...unclear] };
        }
      }
      return { kind: 'not-answered', error: appError('unexpected-answer') };
    },
  };
}
