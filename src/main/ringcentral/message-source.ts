import { z } from 'zod';
import { appError, type AppError } from '#domain/app-error.ts';
import type { StoredMessage, StoreRecords, StoreToRead, SyncAnswer } from '#domain/messages/store-answer.ts';
import type { Logger, MessageSource } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { exchangeError } from './answer-error.ts';
import type { Answered, Exchange } from './exchange.ts';
import { createMessageEdits, pathOfStore } from './message-source-edits.ts';
import { readFault } from './platform-fault.ts';
import { isSuccess, type RestClient, type RestRequest } from './rest-client.ts';
import { answerTooLarge } from './transport-failure.ts';
import { readWireMessage } from './wire-message.ts';

export interface MessageSourceOptions {
  readonly client: Pick<RestClient, 'exchange'>;
  readonly logger: Logger;
  /** Texts of a page of older ones. Default: 100. */
  readonly perPage?: number;
}

/** What RingCentral says to a token that is of no use any more (platform.md 6.3). */
const tokenCodes: ReadonlySet<string | null> = new Set(['CMN-101', 'MSG-333', 'MSG-411']);

const listed = z.object({ records: z.array(z.unknown()) });
const syncInfo = z.object({
  syncInfo: z.object({ syncToken: z.string().min(1), olderRecordsExist: z.boolean().catch(false) }),
});
const paged = z.object({
  paging: z.object({ page: z.number(), totalPages: z.number() }).nullable().catch(null),
  navigation: z
    .object({ nextPage: z.object({ uri: z.string() }) })
    .nullable()
    .catch(null),
});

function ownerOf({ id }: StoreToRead): NonNullable<RestRequest['query']> {
  return id === 'any' ? { owner: 'Any' } : {};
}

/** A token that brings more than we take at once is of no more use than one that is refused. */
const isTokenOfNoUse = (end: Exchange): boolean =>
  end.kind === 'answered'
    ? end.status === 400 && tokenCodes.has(readFault(end).code)
    : end.kind === 'answer-lost' && end.code === answerTooLarge;

/** `message-sync` and `message-store` (platform.md 6.1 to 6.3). A record that makes no sense costs that record alone. */
export function createMessageSource(options: MessageSourceOptions): MessageSource {
  const { client, logger, perPage = 100 } = options;

  const readRecords = (answer: Answered, store: string): StoreRecords | null => {
    const parsed = listed.safeParse(answer.body);
    if (!parsed.success) return null;
    const messages: StoredMessage[] = [];
    const removed: string[] = [];
    let strange = 0;
    for (const value of parsed.data.records) {
      const record = readWireMessage(value, store);
      if (record === null) strange += 1;
      else if (record.kind === 'message') messages.push(record.message);
      else if (record.kind === 'removed') removed.push(record.id);
    }
    if (strange > 0) logger.warn('texts not understood', { count: strange });
    return { messages, removed };
  };

  const ask = async (
    path: string,
    query: NonNullable<RestRequest['query']>,
    store: StoreToRead,
  ): Promise<Result<{ answer: Answered; records: StoreRecords }, { error: AppError; end: Exchange }>> => {
    const end = await client.exchange({ method: 'GET', path, query });
    if (end.kind !== 'answered' || !isSuccess(end.status)) return err({ error: exchangeError(end), end });
    const records = readRecords(end, store.extensionId);
    return records === null
      ? err({ error: appError('unexpected-answer'), end })
      : ok({ answer: end, records });
  };

  const sync = async (
    store: StoreToRead,
    query: NonNullable<RestRequest['query']>,
    hasToken: boolean,
  ): Promise<SyncAnswer> => {
    const read = await ask(`${pathOfStore(store)}/message-sync`, query, store);
    if (!read.ok) {
      return hasToken && isTokenOfNoUse(read.error.end)
        ? { kind: 'token-refused' }
        : { kind: 'failed', error: read.error.error };
    }
    const info = syncInfo.safeParse(read.value.answer.body);
    if (!info.success) return { kind: 'failed', error: appError('unexpected-answer') };
    const { syncToken, olderRecordsExist } = info.data.syncInfo;
    return {
      kind: 'synced',
      records: read.value.records,
      token: syncToken,
      olderExist: olderRecordsExist,
    };
  };

  return {
    first: (store, since, count) =>
      sync(
        store,
        {
          syncType: 'FSync',
          messageType: 'SMS',
          recordCount: count,
          // The documents disagree about what is read without it (platform.md 10, row 15).
          dateFrom: new Date(since).toISOString(),
          ...ownerOf(store),
        },
        false,
      ),
    next: (store, token) => sync(store, { syncType: 'ISync', syncToken: token, ...ownerOf(store) }, true),
    async older(store, { before, page, of }) {
      const read = await ask(
        `${pathOfStore(store)}/message-store`,
        {
          messageType: 'SMS',
          availability: 'Alive',
          // Without it only the 24 hours before `dateTo` are read (platform.md 6.1).
          dateFrom: '2000-01-01T00:00:00.000Z',
          dateTo: new Date(before).toISOString(),
          page,
          perPage,
          ...ownerOf(store),
          ...(of === null ? {} : 'conversation' in of ? { conversationId: of.conversation } : of),
        },
        store,
      );
      if (!read.ok) return { kind: 'failed', error: read.error.error };
      const { answer, records } = read.value;
      const { paging = null, navigation = null } = paged.safeParse(answer.body).data ?? {};
      const hasMore = navigation !== null || (paging !== null && paging.totalPages > page);
      return { kind: 'read', records, hasMore };
    },
    ...createMessageEdits(client),
  };
}
