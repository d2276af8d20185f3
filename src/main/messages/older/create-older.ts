import type { MessageChannels } from '#contract/message-channels.ts';
import type { OlderTexts } from '#contract/message-view.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import { partiesOf } from '#domain/messages/conversation.ts';
import type { OlderQuery, StoreToRead } from '#domain/messages/store-answer.ts';
import type { MessageSource } from '#domain/ports.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { MessageBook } from '../message-book.ts';
import { oldestOf } from './oldest-of.ts';

type Loaded = MessageChannels['messages:load-older']['response'];

export interface OlderOptions {
  readonly book: MessageBook;
  readonly source: Pick<MessageSource, 'older'>;
  /** The store that has the texts of an own number; null when nobody may read it. */
  readonly storeOfNumber: (number: string) => StoreToRead | null;
  /** Milliseconds until a request may be made; 0 for now. */
  readonly wait: () => number;
  readonly begin: () => () => void;
  readonly pauseFor: (seconds: number) => void;
}

/** Texts from before what the syncs brought, read when somebody scrolls there. */
export interface Older {
  /** Where more of a conversation is once the store here has no more. */
  beyond(conversation: string): Exclude<OlderTexts, 'here'>;
  /** Errors: those of asking RingCentral, `rate-limited` while it wants a wait, `store-unavailable`. */
  load(conversation: string): Promise<Result<Loaded, AppError>>;
}

/** Pages in which a conversation that is found by the other's number alone may not occur. */
const mostPages = 5;

export function createOlder(options: OlderOptions): Older {
  const { book, source, storeOfNumber, wait, begin } = options;
  /** Conversations that RingCentral has no more of. */
  const atTheirEnd = new Set<string>();
  const loading = new Map<string, Promise<Result<Loaded, AppError>>>();

  const beyond = (conversation: string): Exclude<OlderTexts, 'here'> => {
    const isNowhere = atTheirEnd.has(conversation) || storeOfNumber(partiesOf(conversation).number) === null;
    return isNowhere ? 'none' : 'at-ringcentral';
  };

  const ask = async (store: StoreToRead, query: OlderQuery): ReturnType<MessageSource['older']> => {
    const pause = wait();
    if (pause > 0) {
      const retryAfterSeconds = Math.ceil(pause / 1000);
      return { kind: 'failed', error: appError('rate-limited', { retryAfterSeconds }) };
    }
    const end = begin();
    const answer = await source.older(store, query);
    end();
    if (answer.kind === 'failed' && answer.error.retryAfterSeconds !== undefined) {
      options.pauseFor(answer.error.retryAfterSeconds);
    }
    return answer;
  };

  const load = async (conversation: string): Promise<Result<Loaded, AppError>> => {
    const store = storeOfNumber(partiesOf(conversation).number);
    const known = oldestOf(book, conversation);
    if (!known.ok) return known;
    const { of, before } = known.value;
    if (store === null || of === null) return ok({ added: 0, older: 'none' });
    let added = 0;
    for (let page = 1; page <= mostPages && added === 0; page += 1) {
      const answer = await ask(store, { before, page, of });
      if (answer.kind === 'failed') return err(answer.error);
      const { records, hasMore } = answer;
      added = records.messages.filter(
        (message) => message.conversation === conversation && !known.value.has(message.id),
      ).length;
      const taken = book.take({ messages: records.messages, removed: [] }, () => false);
      if (!taken.ok) return taken;
      if (!hasMore) {
        atTheirEnd.add(conversation);
        break;
      }
    }
    return ok({ added, older: beyond(conversation) });
  };

  return {
    beyond,
    load(conversation) {
      const running = loading.get(conversation);
      if (running !== undefined) return running;
      const begun = load(conversation).finally(() => loading.delete(conversation));
      loading.set(conversation, begun);
      return begun;
    },
  };
}
