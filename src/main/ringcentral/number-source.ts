import { z } from 'zod';
import { appError } from '#domain/app-error.ts';
import type { PhoneNumber } from '#domain/phone-number.ts';
import type { Logger, NumberSource } from '#domain/ports.ts';
import { err, ok } from '#domain/result.ts';
import type { RestClient } from './rest-client.ts';
import { wirePhoneNumber } from './wire-phone-number.ts';

export interface NumberSourceOptions {
  readonly client: RestClient;
  readonly logger: Logger;
  /** Records to ask for at a time. Default: 1,000, the most that paging documents. */
  readonly perPage?: number;
}

const pageSchema = z.object({
  records: z.array(z.unknown()),
  paging: z.object({ totalPages: z.number() }).nullable().catch(null),
  navigation: z
    .object({ nextPage: z.object({ uri: z.string() }) })
    .nullable()
    .catch(null),
});

/** More than any account has; a server that never ends its list is not believed. */
const mostPages = 500;

/**
 * All numbers of the signed-in extension, page after page. The address of the next page is not followed, only its being
 * there is believed: the access token goes to no address that an answer names.
 */
export function createNumberSource({ client, logger, perPage = 1000 }: NumberSourceOptions): NumberSource {
  return {
    async readAll() {
      const numbers = new Map<string, PhoneNumber>();
      const seen = new Set<unknown>();
      for (let page = 1; page <= mostPages; page += 1) {
        const answer = await client.requestJson(
          {
            method: 'GET',
            path: '/restapi/v1.0/account/~/extension/~/phone-number',
            query: { page, perPage },
          },
          pageSchema,
        );
        if (!answer.ok) return answer;
        const { records, paging, navigation } = answer.value;
        const before = seen.size;
        for (const record of records) {
          seen.add(JSON.stringify(record));
          const parsed = wirePhoneNumber.safeParse(record);
          if (!parsed.success) logger.warn('phone number not understood', { fields: fieldsOf(parsed.error) });
          else if (!numbers.has(parsed.data.id)) numbers.set(parsed.data.id, parsed.data);
        }
        const hasMore = navigation !== null || (paging !== null && paging.totalPages > page);
        if (!hasMore || seen.size === before) return ok([...numbers.values()]);
      }
      return err(appError('unexpected-answer'));
    },
  };
}

/** Which fields were at fault; never their values. */
function fieldsOf(error: z.ZodError): string {
  return error.issues.map((issue) => issue.path.join('.')).join(', ');
}
