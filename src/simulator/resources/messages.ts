import { resourceNotFound } from '../errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import { storeRecord } from './message-record.ts';
import { openStores, storesOfQuery } from './open-stores.ts';
import { pagedAnswer } from './paging.ts';
import type { Resource } from './resource-request.ts';
import { selectMessages } from './select-messages.ts';

/** `GET …/message-store`, newest first (platform.md 6.1). */
export const listMessages: Resource = (platform, request) => {
  const opened = storesOfQuery(platform, request, request.query);
  if (!opened.ok) return opened.answer;
  const selection = selectMessages(platform, opened.stores, request.query);
  return selection.ok
    ? pagedAnswer(platform, request, selection.messages, (message) => storeRecord(platform, message))
    : selection.answer;
};

/** `GET …/message-store/{messageId}`, one id (platform.md 6.2). */
export const readMessage: Resource = (platform, request) => {
  const opened = openStores(platform, request, ['Any']);
  if (!opened.ok) return opened.answer;
  const message = platform.messages.byId(Number(request.parameters['messageId']));
  return message === undefined || !opened.stores.includes(message.storeId)
    ? resourceNotFound('messageId')
    : jsonAnswer(200, storeRecord(platform, message));
};
