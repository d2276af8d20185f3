import { storeRecord } from './message-record.ts';
import { namedAnswer, namedMessages } from './named-messages.ts';
import { storesOfQuery } from './open-stores.ts';
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

/** `GET …/message-store/{messageId}`: one message, or several as 207 (platform.md 6.2). */
export const readMessages: Resource = (platform, request) => {
  const found = namedMessages(platform, request);
  return found.ok ? namedAnswer(platform, found) : found.answer;
};
