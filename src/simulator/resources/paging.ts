import type { Answer } from '../answer.ts';
import { invalidParameter } from '../errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { Platform } from '../platform.ts';
import type { ResourceRequest } from './resource-request.ts';

const maximum = 1000;

/** The value of a paging parameter, 1 to 1000; null when it is not one. */
function pagingNumber(query: URLSearchParams, name: string, fallback: number): number | null {
  const text = query.get(name) ?? '';
  if (text === '') return fallback;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= maximum ? value : null;
}

/**
 * One page of records in the platform's envelope: `uri`, `records`, `paging`, `navigation` (platform.md 3.1). A page
 * past the end is empty. Defaults: page 1, 100 per page.
 */
export function pagedAnswer<Item>(
  platform: Platform,
  request: ResourceRequest,
  items: readonly Item[],
  toRecord: (item: Item) => object,
): Answer {
  const page = pagingNumber(request.query, 'page', 1);
  if (page === null) return invalidParameter('page');
  const perPage = pagingNumber(request.query, 'perPage', 100);
  if (perPage === null) return invalidParameter('perPage');

  const uriOf = (target: number): { readonly uri: string } => {
    const query = new URLSearchParams(request.query);
    query.set('page', String(target));
    query.set('perPage', String(perPage));
    return { uri: `${platform.url}${request.path}?${query.toString()}` };
  };
  const start = (page - 1) * perPage;
  const selected = items.slice(start, start + perPage);
  const totalPages = Math.ceil(items.length / perPage);
  return jsonAnswer(200, {
    uri: uriOf(page).uri,
    records: selected.map(toRecord),
    paging: {
      page,
      perPage,
      ...(selected.length === 0 ? {} : { pageStart: start, pageEnd: start + selected.length - 1 }),
      totalPages,
      totalElements: items.length,
    },
    navigation: {
      firstPage: uriOf(1),
      ...(page > 1 ? { previousPage: uriOf(page - 1) } : {}),
      ...(page < totalPages ? { nextPage: uriOf(page + 1) } : {}),
      lastPage: uriOf(Math.max(1, totalPages)),
    },
  });
}
