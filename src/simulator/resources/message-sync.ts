import type { Answer } from '../answer.ts';
import { invalidParameter, refuse } from '../errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { StoredMessage } from '../messages/stored-message.ts';
import type { Platform } from '../platform.ts';
import { parseConditions } from './message-filter.ts';
import { removedRecord, storeRecord } from './message-record.ts';
import { storesOfQuery } from './open-stores.ts';
import type { Resource, ResourceRequest } from './resource-request.ts';
import { byTime, selectMessages } from './select-messages.ts';
import { extensionUri } from './uris.ts';

/** Milliseconds by which two syncs overlap (platform.md 6.3). */
const overlap = 5000;

/** Filters that a sync token carries on. */
const carried = ['messageType', 'direction', 'conversationId', 'owner', 'ownerExtensionType'];

function filtersOf(query: URLSearchParams): string {
  return new URLSearchParams([...query].filter(([name]) => carried.includes(name))).toString();
}

function recordOf(platform: Platform, message: StoredMessage): object {
  return message.availability === 'Alive' ? storeRecord(platform, message) : removedRecord(platform, message);
}

/** The envelope with a new token; `filters` as in the query of the first sync. */
function syncAnswer(
  platform: Platform,
  request: ResourceRequest,
  sync: {
    readonly type: 'FSync' | 'ISync';
    readonly messages: readonly StoredMessage[];
    readonly olderRecordsExist?: boolean;
    readonly filters: string;
  },
): Answer {
  const extensionId = request.extension.id;
  const position = platform.messages.position();
  const { type, messages, olderRecordsExist, filters } = sync;
  return jsonAnswer(200, {
    uri: `${extensionUri(platform, extensionId)}/message-sync`,
    records: messages.map((message) => recordOf(platform, message)),
    syncInfo: {
      syncType: type,
      syncToken: platform.syncTokens.give({ position, extensionId, query: filters }),
      syncTime: new Date(platform.clock.stamp()).toISOString(),
      olderRecordsExist,
    },
  });
}

/** How many records a first sync may give; null when `recordCount` is invalid. */
function recordCount(query: URLSearchParams): number | null {
  const text = query.get('recordCount') ?? '';
  if (text === '') return Number.POSITIVE_INFINITY;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

function firstSync(platform: Platform, request: ResourceRequest): Answer {
  const { query } = request;
  const opened = storesOfQuery(platform, request, query);
  if (!opened.ok) return opened.answer;
  const count = recordCount(query);
  if (count === null) return invalidParameter('recordCount');
  const selection = selectMessages(platform, opened.stores, query);
  if (!selection.ok) return selection.answer;
  return syncAnswer(platform, request, {
    type: 'FSync',
    messages: selection.messages.slice(0, count),
    olderRecordsExist: selection.messages.length > count,
    filters: filtersOf(query),
  });
}

function expiredToken(): Answer {
  const message = 'The sync token is expired.';
  return refuse({ status: 400, code: 'MSG-333', message, parameterName: 'syncToken' });
}

/** What was made or changed since the token, deleted messages with no more than their id and availability. */
function incrementalSync(platform: Platform, request: ResourceRequest): Answer {
  const found = platform.syncTokens.find(request.query.get('syncToken') ?? '');
  if (found.state === 'expired') return expiredToken();
  if (found.state === 'unknown' || found.value.extensionId !== request.extension.id) {
    return invalidParameter('syncToken');
  }
  const { position, query: filters } = found.value;
  const query = new URLSearchParams(filters);
  const opened = storesOfQuery(platform, request, query);
  if (!opened.ok) return opened.answer;
  const conditions = parseConditions(query);
  if (!conditions.ok) return invalidParameter(conditions.parameterName);
  const messages = platform.messages
    .changedSince(position, overlap)
    .filter((message) => opened.stores.includes(message.storeId) && conditions.accepts(message))
    .sort(byTime);
  return syncAnswer(platform, request, { type: 'ISync', messages, filters });
}

/** `GET …/message-sync` (platform.md 6.3). Without `syncType` it is a first sync, or with a token the next one. */
export const syncMessages: Resource = (platform, request) => {
  const given = request.query.get('syncType') ?? '';
  const type = given === '' ? (request.query.has('syncToken') ? 'ISync' : 'FSync') : given;
  switch (type) {
    case 'FSync':
      return firstSync(platform, request);
    case 'ISync':
      return incrementalSync(platform, request);
    default:
      return invalidParameter('syncType');
  }
};
