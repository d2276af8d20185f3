import { partiesOf } from '../messages/stored-message.ts';
import type { StoredMessage } from '../messages/stored-message.ts';

/** A condition on messages, or the name of the parameter that is invalid. */
export type MessageFilter =
  | { readonly ok: true; readonly accepts: (message: StoredMessage) => boolean }
  | { readonly ok: false; readonly parameterName: string };

const day = 86_400_000;

/** Parameters that may be given several times -> their words and what a message is. */
const kinds: readonly {
  readonly name: string;
  readonly words: readonly string[];
  readonly of: (message: StoredMessage) => string;
}[] = [
  { name: 'messageType', words: ['Fax', 'SMS', 'VoiceMail', 'Pager'], of: () => 'SMS' },
  { name: 'direction', words: ['Inbound', 'Outbound'], of: ({ direction }) => direction },
  { name: 'readStatus', words: ['Read', 'Unread'], of: ({ readStatus }) => readStatus },
  { name: 'availability', words: ['Alive', 'Deleted', 'Purged'], of: ({ availability }) => availability },
];

function parseTime(text: string): number | null {
  const iso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;
  const time = iso.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/**
 * What a message has to be, its time aside: type, direction, read status, availability, conversation and
 * `phoneNumber`, the other party (platform.md 6.1). Empty parameters count as absent.
 */
export function parseConditions(query: URLSearchParams): MessageFilter {
  const asked = kinds.map((kind) => ({ ...kind, wanted: query.getAll(kind.name).filter(Boolean) }));
  const wrong = asked.find(({ words, wanted }) => wanted.some((word) => !words.includes(word)));
  if (wrong !== undefined) return { ok: false, parameterName: wrong.name };
  const conversationId = query.get('conversationId') ?? '';
  if (!/^\d*$/.test(conversationId)) return { ok: false, parameterName: 'conversationId' };
  const phoneNumber = query.get('phoneNumber') ?? '';
  return {
    ok: true,
    accepts: (message) =>
      asked.every(({ wanted, of }) => wanted.length === 0 || wanted.includes(of(message))) &&
      (conversationId === '' || message.conversationId.toString() === conversationId) &&
      (phoneNumber === '' || partiesOf(message).others.includes(phoneNumber)),
  };
}

/** `dateTo` is `now` and `dateFrom` 24 hours before `dateTo` by default; both ends are included (platform.md 6.1). */
export function parsePeriod(query: URLSearchParams, now: number): MessageFilter {
  const dateTo = query.get('dateTo') ? parseTime(query.get('dateTo') ?? '') : now;
  if (dateTo === null) return { ok: false, parameterName: 'dateTo' };
  const dateFrom = query.get('dateFrom') ? parseTime(query.get('dateFrom') ?? '') : dateTo - day;
  if (dateFrom === null) return { ok: false, parameterName: 'dateFrom' };
  return { ok: true, accepts: ({ createdAt }) => createdAt >= dateFrom && createdAt <= dateTo };
}
