import type { Message } from './message.ts';

/** All texts between one own number and the same people. */
export interface Conversation {
  /** `conversationKey` of its number and people. */
  readonly key: string;
  /** The own number, E.164. */
  readonly number: string;
  /** The others, sorted, each once. */
  readonly people: readonly string[];
  /** What RingCentral calls the one other party; null when it did not say, or there are several. */
  readonly name: string | null;
  readonly newest: Pick<
    Message,
    'id' | 'direction' | 'text' | 'delivery' | 'errorCode' | 'createdAt' | 'attachments'
  >;
  /** Inbound texts that nobody read. */
  readonly unread: number;
  /** The last text that went out was not delivered. */
  readonly isUndelivered: boolean;
}

/**
 * The name of a conversation: one own number, and the same people in any order. A text in the outbox, which RingCentral
 * has not seen yet, has one like any other.
 *
 * @param number own number, E.164
 * @param people the others; order and repetitions do not count
 */
export function conversationKey(number: string, people: readonly string[]): string {
  return [number, ...[...new Set(people)].sort()].join(' ');
}

/** The number and the people that a key names. */
export function partiesOf(key: string): { readonly number: string; readonly people: readonly string[] } {
  const [number = '', ...people] = key.split(' ');
  return { number, people };
}
