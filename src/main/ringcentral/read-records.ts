import { z } from 'zod';
import { err, ok, type Result } from '#domain/result.ts';
import type { Answered, Exchange } from './exchange.ts';
import { isSuccess, type RestClient, type RestRequest } from './rest-client.ts';

export interface PagedRequest {
  readonly path: string;
  readonly query?: RestRequest['query'];
  /** Records to ask for at a time; 1,000 is the most that paging documents. */
  readonly perPage: number;
  /** A server that goes on for longer is not believed. */
  readonly mostPages: number;
}

export interface PagedRecords {
  /** As they came, page after page. */
  readonly records: readonly unknown[];
  readonly lastAnswer: Answered;
}

const pageSchema = z.object({
  records: z.array(z.unknown()),
  paging: z.object({ totalPages: z.number() }).nullable().catch(null),
  navigation: z
    .object({ nextPage: z.object({ uri: z.string() }) })
    .nullable()
    .catch(null),
});

/**
 * All records of a list, or how the request ended that kept them away; never a part of them. A good answer as the error
 * is one that is no page, or a list without an end. The address of the next page is not followed, only its being there
 * is believed: the access token goes to no address that an answer names.
 */
export async function readRecords(
  client: Pick<RestClient, 'exchange'>,
  { path, query, perPage, mostPages }: PagedRequest,
): Promise<Result<PagedRecords, Exchange>> {
  const records: unknown[] = [];
  const seen = new Set<string>();
  for (let page = 1; ; page += 1) {
    const end = await client.exchange({ method: 'GET', path, query: { ...query, page, perPage } });
    if (end.kind !== 'answered' || !isSuccess(end.status)) return err(end);
    const parsed = pageSchema.safeParse(end.body);
    if (!parsed.success) return err(end);
    const { paging, navigation } = parsed.data;
    const before = seen.size;
    for (const record of parsed.data.records) seen.add(JSON.stringify(record));
    records.push(...parsed.data.records);
    const hasMore = navigation !== null || (paging !== null && paging.totalPages > page);
    if (!hasMore || seen.size === before) return ok({ records, lastAnswer: end });
    if (page >= mostPages) return err(end);
  }
}
