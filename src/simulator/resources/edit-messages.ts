import { invalidParameter, resourceNotFound } from '../errors.ts';
import type { MessageChange } from '../messages/message-store.ts';
import type { StoredMessage } from '../messages/stored-message.ts';
import { failed, isFields, readJson } from './json-body.ts';
import type { Fields, Read } from './json-body.ts';
import { namedAnswer, namedMessages } from './named-messages.ts';
import type { NamedMessage } from './named-messages.ts';
import type { Resource } from './resource-request.ts';

type ReadChange = (fields: Fields) => Read<MessageChange>;

const readStatuses = ['Read', 'Unread'] as const;
const availabilities = ['Alive', 'Deleted', 'Purged'] as const;

/** `PUT` changes the read status and nothing else. */
const readPut: ReadChange = (fields) => {
  const readStatus = readStatuses.find((word) => word === fields['readStatus']);
  return readStatus === undefined
    ? failed(invalidParameter('readStatus'))
    : { ok: true, value: { readStatus } };
};

/** `PATCH` changes read status, availability or both. */
const readPatch: ReadChange = (fields) => {
  const readStatus = readStatuses.find((word) => word === fields['readStatus']);
  const availability = availabilities.find((word) => word === fields['availability']);
  if (fields['readStatus'] !== undefined && readStatus === undefined)
    return failed(invalidParameter('readStatus'));
  if (availability === undefined && (readStatus === undefined || fields['availability'] !== undefined)) {
    return failed(invalidParameter('availability'));
  }
  return {
    ok: true,
    value: {
      ...(readStatus === undefined ? {} : { readStatus }),
      ...(availability === undefined ? {} : { availability }),
    },
  };
};

/**
 * What to do to each message: for one id an object, for several a list with an item `{ body }` for each, in the order
 * of the ids or with `resourceId` (UpdateMessageBulkRequest).
 */
function changesFor(
  body: unknown,
  named: readonly NamedMessage[],
  several: boolean,
  readChange: ReadChange,
): Read<readonly MessageChange[]> {
  if (!several) {
    if (!isFields(body)) return failed(invalidParameter('body'));
    const change = readChange(body);
    return change.ok ? { ok: true, value: [change.value] } : change;
  }
  if (!Array.isArray(body) || body.length !== named.length) return failed(invalidParameter('body'));
  const items: readonly unknown[] = body;
  const changes: MessageChange[] = [];
  for (const [index, { id }] of named.entries()) {
    const item = items.find((entry) => isFields(entry) && entry['resourceId'] === id) ?? items[index];
    const fields = isFields(item) ? item['body'] : undefined;
    if (!isFields(fields)) return failed(invalidParameter('body'));
    const change = readChange(fields);
    if (!change.ok) return change;
    changes.push(change.value);
  }
  return { ok: true, value: changes };
}

function editing(readChange: ReadChange): Resource {
  return (platform, request) => {
    const found = namedMessages(platform, request);
    if (!found.ok) return found.answer;
    const body = readJson(request);
    if (!body.ok) return body.answer;
    const changes = changesFor(body.value, found.named, found.several, readChange);
    if (!changes.ok) return changes.answer;
    // Equal changes are one act, so that marking a whole conversation as read is one event.
    const acts = new Map<string, { readonly change: MessageChange; readonly messages: StoredMessage[] }>();
    for (const [index, { message }] of found.named.entries()) {
      const change = changes.value[index];
      if (message === null || change === undefined) continue;
      const key = JSON.stringify(change);
      const act = acts.get(key) ?? { change, messages: [] };
      act.messages.push(message);
      acts.set(key, act);
    }
    for (const { change, messages } of acts.values()) platform.messages.change(messages, change);
    return namedAnswer(platform, found);
  };
}

/** `PUT …/message-store/{messageId}` (platform.md 6.2). */
export const updateMessages: Resource = editing(readPut);

/** `PATCH …/message-store/{messageId}`; `availability: Alive` brings a deleted message back. */
export const patchMessages: Resource = editing(readPatch);

const types = ['Fax', 'SMS', 'VoiceMail', 'Pager', 'Text', 'All'];

/** `DELETE …/message-store/{messageId}`: deleted, or with `purge=true` gone at once; 204. */
export const deleteMessages: Resource = (platform, request) => {
  const found = namedMessages(platform, request);
  if (!found.ok) return found.answer;
  const type = request.query.get('type') ?? 'All';
  if (!types.includes(type)) return invalidParameter('type');
  const purge = request.query.get('purge') ?? 'false';
  if (!['true', 'false'].includes(purge)) return invalidParameter('purge');
  const messages = ['All', 'SMS', 'Text'].includes(type)
    ? found.named.flatMap(({ message }) => message ?? [])
    : [];
  if (messages.length === 0) return resourceNotFound('messageId');
  platform.messages.change(messages, { availability: purge === 'true' ? 'Purged' : 'Deleted' });
  return { status: 204 };
};
