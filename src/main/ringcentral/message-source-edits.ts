import { z } from 'zod';
import { appError, type AppError } from '#domain/app-error.ts';
import type { StoreToRead } from '#domain/messages/store-answer.ts';
import type { MessageSource } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { answerError, exchangeError } from './answer-error.ts';
import { isSuccess, type RestClient, type RestRequest } from './rest-client.ts';

/** Where a store is; the own path shows assigned queues as well. */
export function pathOfStore({ id, extensionId }: StoreToRead): string {
  const extension = id === 'own' || id === 'any' ? '~' : encodeURIComponent(extensionId);
  return `/restapi/v1.0/account/~/extension/${extension}`;
}

const pathOfTexts = (store: StoreToRead, ids: readonly string[]): string =>
  `${pathOfStore(store)}/message-store/${ids.map(encodeURIComponent).join(',')}`;

const bulk = { 'Content-Type': 'application/vnd.ringcentral.multipart+json' };
const parts = z.array(z.object({ status: z.number(), body: z.unknown() }));

/** A text that RingCentral has no more need not be told anything about. */
const isDone = (status: number): boolean => isSuccess(status) || status === 404;

/** The first part of a 207 that was refused; each text of a bulk request has its own end. */
function partError(body: unknown): AppError | null {
  const read = parts.safeParse(body);
  if (!read.success) return appError('unexpected-answer');
  const failed = read.data.find(({ status }) => !isDone(status));
  if (failed === undefined) return null;
  const { status, body: fault } = failed;
  return answerError({
    kind: 'answered',
    status,
    body: fault,
    requestId: null,
    retryAfterSeconds: null,
    serverTime: null,
  });
}

/** PUT, DELETE and PATCH of texts, three requests of the group Medium (platform.md 6.2). */
export function createMessageEdits(
  client: Pick<RestClient, 'exchange'>,
): Pick<MessageSource, 'setRead' | 'remove' | 'restore'> {
  const ask = async (request: RestRequest): Promise<Result<null, AppError>> => {
    const end = await client.exchange(request);
    if (end.kind !== 'answered' || !isDone(end.status)) return err(exchangeError(end));
    const error = end.status === 207 ? partError(end.body) : null;
    return error === null ? ok(null) : err(error);
  };

  return {
    setRead(store, ids, isRead) {
      const change = { readStatus: isRead ? 'Read' : 'Unread' };
      const path = pathOfTexts(store, ids);
      return ids.length === 1
        ? ask({ method: 'PUT', path, body: change })
        : ask({
            method: 'PUT',
            path,
            body: JSON.stringify(ids.map(() => ({ body: change }))),
            headers: bulk,
          });
    },
    remove: (store, id) =>
      ask({ method: 'DELETE', path: pathOfTexts(store, [id]), query: { purge: 'false', type: 'SMS' } }),
    restore: (store, id) =>
      ask({ method: 'PATCH', path: pathOfTexts(store, [id]), body: { availability: 'Alive' } }),
  };
}
