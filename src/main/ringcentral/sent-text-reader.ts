import type { Clock, SentTextAnswer, SentTextQuery, SentTextReader } from '#domain/ports.ts';
import { exchangeError } from './answer-error.ts';
import type { Answered, Exchange } from './exchange.ts';
import { isRefusal } from './is-refusal.ts';
import { readFault } from './platform-fault.ts';
import { readRecords } from './read-records.ts';
import type { RestClient } from './rest-client.ts';
import { wireSentText } from './wire-sent-text.ts';

export interface SentTextReaderOptions {
  readonly client: RestClient;
  readonly clock: Clock;
  /** Records to ask for at a time. Default: 1,000, the most that paging documents. */
  readonly perPage?: number;
}

/** Pages; nobody sends so many texts to one person in so short a time. */
const mostPages = 10;
/** Milliseconds asked for beyond what is wanted, since the clocks' difference may be known only from the answer. */
const margin = 3_600_000;
/** Milliseconds; the header `Date` tells whole seconds, so that less than this is no difference. */
const sameTime = 1_000;

/** A text that somebody deleted in RingCentral's own app was sent all the same. */
const everything = ['Alive', 'Deleted', 'Purged'];

function serverAheadBy({ serverTime }: Answered, now: number): number {
  const difference = serverTime === null ? 0 : serverTime - now;
  return Math.abs(difference) < sameTime ? 0 : difference;
}

function withoutRecords(exchange: Exchange): Exclude<SentTextAnswer, { kind: 'read' }> {
  if (exchange.kind === 'answered' && isRefusal(exchange.status)) {
    const { code, message, requestId } = readFault(exchange);
    return { kind: 'unreadable', cause: { code: code ?? `http-${exchange.status}`, message, requestId } };
  }
  const { code, retryAfterSeconds = null } = exchangeError(exchange);
  const isRefusedToken = exchange.kind === 'answered' && exchange.status === 401;
  const isGone = isRefusedToken || code === 'session-ended' || code === 'not-signed-in';
  return { kind: 'not-now', code: isGone ? 'session-gone' : code, retryAfterSeconds };
}

/** `GET …/message-store` (platform.md 6.1): what was texted to the same people, from whatever number. */
export function createSentTextReader(options: SentTextReaderOptions): SentTextReader {
  const { client, clock, perPage = 1000 } = options;

  const ask = async (
    extension: string,
    { to }: SentTextQuery,
    dateFrom: number,
    owner: 'Any' | null,
  ): Promise<SentTextAnswer> => {
    const read = await readRecords(client, {
      path: `/restapi/v1.0/account/~/extension/${encodeURIComponent(extension)}/message-store`,
      query: {
        messageType: 'SMS',
        direction: 'Outbound',
        availability: everything,
        // Without it only the last 24 hours are read (platform.md 6.1).
        dateFrom: new Date(dateFrom).toISOString(),
        // A group text is found by any of its recipients.
        phoneNumber: to[0] ?? '',
        ...(owner === null ? {} : { owner }),
      },
      perPage,
      mostPages,
    });
    if (!read.ok) return withoutRecords(read.error);
    const records = read.value.records
      .map((record) => wireSentText.safeParse(record))
      .flatMap(({ success, data }) => (success ? [data] : []));
    return { kind: 'read', records, serverAheadBy: serverAheadBy(read.value.lastAnswer, clock.now()) };
  };

  const readStore = async (
    extension: string,
    query: SentTextQuery,
    owner: 'Any' | null = null,
  ): Promise<SentTextAnswer> => {
    const dateFrom = query.since + (query.serverAheadBy ?? 0) - margin;
    const answer = await ask(extension, query, dateFrom, owner);
    if (answer.kind !== 'read') return answer;
    // Our clock may have been set since.
    const before = Math.min(answer.serverAheadBy, query.serverAheadBy ?? answer.serverAheadBy);
    const wanted = query.since + before - sameTime;
    // RingCentral's clock is so far behind ours that what is wanted is dated before what was asked for.
    return wanted < dateFrom ? ask(extension, query, wanted - margin, owner) : answer;
  };

  return {
    async read(query) {
      if (query.queueId === null) return readStore('~', query);
      const queue = await readStore(query.queueId, query);
      if (queue.kind !== 'unreadable') return queue;
      // Who may text for a queue but not read its store may see its texts here, or may not: no text proves nothing.
      const shared = await readStore('~', query, 'Any');
      if (shared.kind === 'not-now') return shared;
      const isShown =
        shared.kind === 'read' &&
        shared.records.some(
          ({ from, to }) => from === query.from && query.to.some((person) => to.includes(person)),
        );
      return isShown ? shared : queue;
    },
  };
}
