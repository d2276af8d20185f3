import type { Answer } from '../answer.ts';
import { refuse, resourceNotFound } from '../errors.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { StoredMessage } from '../messages/stored-message.ts';
import type { Platform } from '../platform.ts';
import { storeRecord } from './message-record.ts';
import { openStores } from './open-stores.ts';
import type { ResourceRequest } from './resource-request.ts';

/** One id of a path and its message; null when the user can see none. */
export interface NamedMessage {
  readonly id: string;
  readonly message: StoredMessage | null;
}

export type NamedMessages =
  | { readonly ok: true; readonly several: boolean; readonly named: readonly NamedMessage[] }
  | { readonly ok: false; readonly answer: Answer };

const maximum = 50;
const multiType = 'application/vnd.ringcentral.multipart+json';

/** The messages of a path: one id, or up to 50 with commas between them (platform.md 6.2). Purged ones are gone. */
export function namedMessages(platform: Platform, request: ResourceRequest): NamedMessages {
  const opened = openStores(platform, request, ['Any']);
  if (!opened.ok) return opened;
  const ids = (request.parameters['messageId'] ?? '').replaceAll(/%2c/gi, ',').split(',');
  if (ids.length > maximum) {
    const message = `No more than ${maximum} messages can be named at once.`;
    return { ok: false, answer: refuse({ status: 400, code: 'CMN-106', message }) };
  }
  const named = ids.map((id) => {
    const message = /^\d{1,15}$/.test(id) ? platform.messages.byId(Number(id)) : undefined;
    const isSeen =
      message !== undefined && message.availability !== 'Purged' && opened.stores.includes(message.storeId);
    return { id, message: isSeen ? message : null };
  });
  return { ok: true, several: ids.length > 1, named };
}

/** The records of these messages: one as it is, several as 207 with a status for each. */
export function namedAnswer(
  platform: Platform,
  { several, named }: { readonly several: boolean; readonly named: readonly NamedMessage[] },
): Answer {
  const [first] = named;
  if (!several) {
    return first?.message
      ? jsonAnswer(200, storeRecord(platform, first.message))
      : resourceNotFound('messageId');
  }
  const entries = named.map(({ id, message }) =>
    message === null
      ? { resourceId: id, status: 404, body: { errorCode: 'CMN-102', message: 'Message is not found.' } }
      : { resourceId: id, status: 200, body: storeRecord(platform, message) },
  );
  const answer = jsonAnswer(207, entries);
  return { ...answer, headers: { 'content-type': multiType } };
}
