import type { StoredMessage } from '../message-store.ts';

/** A condition on stored texts, or the name of the parameter that is invalid. */
export type MessageFilter =
  | { readonly ok: true; readonly accepts: (message: StoredMessage) => boolean }
  | { readonly ok: false; readonly parameterName: string };

const day = 86_400_000;

const allowed: Readonly<Record<string, readonly string[]>> = {
  messageType: ['Fax', 'SMS', 'VoiceMail', 'Pager'],
  direction: ['Inbound', 'Outbound'],
  readStatus: ['Read', 'Unread'],
  availability: ['Alive', 'Deleted', 'Purged'],
};

/** What every text in this store is: the simulator has sent ones only. */
const actual: Readonly<Record<string, string>> = {
  messageType: 'SMS',
  direction: 'Outbound',
  readStatus: 'Read',
  availability: 'Alive',
};

function parseTime(text: string): number | null {
  const iso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?$/;
  const time = iso.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/**
 * The filter of `GET …/message-store` (platform.md 6.1). `dateTo` is `now` and `dateFrom` 24 hours before `dateTo` by
 * default; both ends are included. `phoneNumber` is the other party, here the recipient.
 */
export function parseMessageFilter(query: URLSearchParams, now: number): MessageFilter {
  const kinds = Object.entries(allowed).map(([name, words]) => ({ name, words, asked: query.getAll(name) }));
  const wrong = kinds.find(({ words, asked }) => asked.some((word) => word !== '' && !words.includes(word)));
  if (wrong !== undefined) return { ok: false, parameterName: wrong.name };

  const dateTo = query.get('dateTo') ? parseTime(query.get('dateTo') ?? '') : now;
  if (dateTo === null) return { ok: false, parameterName: 'dateTo' };
  const dateFrom = query.get('dateFrom') ? parseTime(query.get('dateFrom') ?? '') : dateTo - day;
  if (dateFrom === null) return { ok: false, parameterName: 'dateFrom' };

  const phoneNumber = query.get('phoneNumber') ?? '';
  const possible = kinds.every(({ name, asked }) => {
    const words = asked.filter((word) => word !== '');
    return words.length === 0 || words.includes(actual[name] ?? '');
  });
  return {
    ok: true,
    accepts: (message) =>
      possible &&
      message.createdAt >= dateFrom &&
      message.createdAt <= dateTo &&
      (phoneNumber === '' || message.to.includes(phoneNumber)),
  };
}
