import type { Answer } from '../answer.ts';
import { invalidParameter } from '../errors.ts';
import type { StoredMessage } from '../messages/stored-message.ts';
import type { Platform } from '../platform.ts';
import { parseConditions, parsePeriod } from './message-filter.ts';

export type Selection =
  | { readonly ok: true; readonly messages: readonly StoredMessage[] }
  | { readonly ok: false; readonly answer: Answer };

/** The newest message of each conversation; `messages` come newest first. */
function newestOfEach(messages: readonly StoredMessage[]): readonly StoredMessage[] {
  const seen = new Set<bigint>();
  return messages.filter(({ conversationId }) => {
    const isFirst = !seen.has(conversationId);
    seen.add(conversationId);
    return isFirst;
  });
}

/** Newest first. */
export function byTime(one: StoredMessage, other: StoredMessage): number {
  return other.createdAt - one.createdAt || other.id - one.id;
}

/**
 * The messages of these stores that a query asks for, newest first (platform.md 6.1). Without `availability` only
 * those that are not deleted.
 */
export function selectMessages(
  platform: Platform,
  stores: readonly number[],
  query: URLSearchParams,
): Selection {
  const conditions = parseConditions(query);
  if (!conditions.ok) return { ok: false, answer: invalidParameter(conditions.parameterName) };
  const period = parsePeriod(query, platform.clock.stamp());
  if (!period.ok) return { ok: false, answer: invalidParameter(period.parameterName) };
  const onlyAlive = query.getAll('availability').filter(Boolean).length === 0;
  const messages = platform.messages
    .of(stores)
    .filter(
      (message) =>
        (!onlyAlive || message.availability === 'Alive') &&
        period.accepts(message) &&
        conditions.accepts(message),
    )
    .sort(byTime);
  return {
    ok: true,
    messages: query.get('distinctConversations') === 'true' ? newestOfEach(messages) : messages,
  };
}
