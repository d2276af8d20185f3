import { appError, type AppError } from '#domain/app-error.ts';
import type { Message } from '#domain/messages/message.ts';
import type { StoreRecords, StoreToRead, SyncAnswer } from '#domain/messages/store-answer.ts';
import type { Clock, MessageSource } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { MessageBook } from '../message-book.ts';
import type { SyncMark } from '../store/message-archive.ts';
import { inBatches } from './in-batches.ts';
import { isNewsSince, newsOfNext } from './is-news.ts';

export interface StoreSyncOptions {
  readonly book: MessageBook;
  readonly source: Pick<MessageSource, 'first' | 'next' | 'older'>;
  /** Counts one request; called when it has ended. */
  readonly begin: () => () => void;
  readonly clock: Clock;
  /** Lets the window's questions in between two batches. */
  readonly breathe: () => Promise<void>;
  /** True when another person's time began: nothing is put any more. */
  readonly isOver: () => boolean;
}

const day = 86_400_000;
/** How far the first sync of a store goes back; what is older comes when somebody scrolls there. */
const reach = 30 * day;
/** Texts; RingCentral may give more (platform.md 6.3). */
const count = 1_000;
/** Pages of a hundred texts that a gap may have; beyond it is left to scrolling. */
const mostPages = 30;

/** The own store, without and with the queues that it shows: what was read as the one is no first sight as the other. */
const siblings: Readonly<Record<string, string>> = { own: 'any', any: 'own' };

const over: Result<never, AppError> = err(appError('not-signed-in'));

const oldestOf = ({ messages }: StoreRecords): number =>
  messages.reduce((oldest, { createdAt }) => Math.min(oldest, createdAt), Infinity);

/**
 * Reads one store to its end: what is new since the mark, or, without one or when RingCentral does not take it any more,
 * everything of the last 30 days. The mark is kept with the last batch, so that a crash in between repeats the reading.
 */
export async function syncStore(
  store: StoreToRead,
  options: StoreSyncOptions,
): Promise<Result<null, AppError>> {
  const { book, source, begin, clock, breathe, isOver } = options;

  const asked = async <Answer>(question: () => Promise<Answer>): Promise<Answer> => {
    const end = begin();
    try {
      return await question();
    } finally {
      end();
    }
  };

  const put = async (
    records: StoreRecords,
    isNews: (message: Message) => boolean,
    mark: SyncMark | null,
  ): Promise<Result<null, AppError>> => {
    for (const { batch, isLast } of inBatches(records)) {
      if (isOver()) return over;
      const taken = book.take(batch, isNews, isLast && mark !== null ? { store: store.id, mark } : undefined);
      if (!taken.ok) return taken;
      if (!isLast) await breathe();
    }
    return ok(null);
  };

  /** After a refused token a first sync may not reach back to where the last one ended. */
  const fillGap = async (from: number, until: number, known: number): Promise<Result<null, AppError>> => {
    let before = from;
    for (let page = 0; page < mostPages && before > until; page += 1) {
      const query = { before, page: 1, of: null };
      const answer = await asked(() => source.older(store, query));
      if (answer.kind === 'failed') return err(answer.error);
      const done = await put(answer.records, isNewsSince(known, clock.now()), null);
      if (!done.ok) return done;
      const oldest = oldestOf(answer.records);
      if (!answer.hasMore || oldest >= before) break;
      before = oldest;
    }
    return ok(null);
  };

  const marked = book.read((archive, owner) => {
    const mark = archive.mark(owner, store.id);
    const sibling = siblings[store.id];
    return { mark, lastSync: mark ?? (sibling === undefined ? null : archive.mark(owner, sibling)) };
  });
  if (!marked.ok) return marked;
  const { mark, lastSync } = marked.value;

  const first = async (): Promise<Result<null, AppError>> => {
    const since = clock.now() - reach;
    const answer = await asked(() => source.first(store, since, count));
    if (answer.kind !== 'synced') return err(errorOf(answer));
    const oldest = oldestOf(answer.records);
    const isNews = lastSync === null ? () => false : isNewsSince(lastSync.syncedAt, clock.now());
    if (mark !== null && answer.olderExist && oldest > mark.syncedAt) {
      const filled = await fillGap(oldest, mark.syncedAt, mark.syncedAt);
      if (!filled.ok) return filled;
    }
    return put(answer.records, isNews, {
      token: answer.token,
      syncedAt: clock.now(),
      reachesBack: answer.olderExist && oldest !== Infinity ? oldest : since,
    });
  };

  if (mark === null) return first();
  const answer = await asked(() => source.next(store, mark.token));
  if (answer.kind === 'token-refused') return first();
  if (answer.kind === 'failed') return err(answer.error);
  const next = { token: answer.token, syncedAt: clock.now(), reachesBack: mark.reachesBack };
  return put(answer.records, newsOfNext(clock.now()), next);
}

function errorOf(answer: Exclude<SyncAnswer, { kind: 'synced' }>): AppError {
  return answer.kind === 'failed' ? answer.error : appError('unexpected-answer');
}
