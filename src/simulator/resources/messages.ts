import { invalidParameter, otherExtension, resourceNotFound } from '../errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { Platform } from '../platform.ts';
import { parseMessageFilter } from './message-filter.ts';
import { storeRecord } from './message-record.ts';
import { pagedAnswer } from './paging.ts';
import { mayReadStore, storesOfOwner } from './readable-stores.ts';
import type { Resource, ResourceRequest } from './resource-request.ts';

/** Stores which the path and `owner` open; null when the path's extension is closed to this user. */
function openStores(
  platform: Platform,
  request: ResourceRequest,
  owners: readonly string[],
): readonly number[] | null {
  const account = platform.account();
  if (!mayReadStore(account, request.extension)) return null;
  return request.extension.id === account.self.id ? storesOfOwner(account, owners) : [request.extension.id];
}

/** `GET …/message-store`, newest first (platform.md 6.1). */
export const listMessages: Resource = (platform, request) => {
  const owners = request.query.getAll('owner').filter((owner) => owner !== '');
  if (owners.some((owner) => !/^(Any|Personal|Shared|\d+)$/.test(owner))) return invalidParameter('owner');
  const stores = openStores(platform, request, owners);
  if (stores === null) return otherExtension();
  const filter = parseMessageFilter(request.query, platform.clock.stamp());
  if (!filter.ok) return invalidParameter(filter.parameterName);
  const messages = platform.messages
    .all()
    .filter((message) => stores.includes(message.storeId) && filter.accepts(message))
    .reverse();
  return pagedAnswer(platform, request, messages, (message) => storeRecord(platform, message));
};

/** `GET …/message-store/{messageId}`, one id (platform.md 6.2). */
export const readMessage: Resource = (platform, request) => {
  const stores = openStores(platform, request, ['Any']);
  if (stores === null) return otherExtension();
  const message = platform.messages
    .all()
    .find(({ id, storeId }) => String(id) === request.parameters['messageId'] && stores.includes(storeId));
  return message === undefined
    ? resourceNotFound('messageId')
    : jsonAnswer(200, storeRecord(platform, message));
};
