import { ownCause, type OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { transition, type OutgoingEvent } from '#domain/outbox/transition.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import type { OutboxViews } from '../store/outbox-views.ts';

/**
 * After a crash nobody knows whether a text in `sending` went out: each becomes `unconfirmed`, all in one transaction,
 * before anything is sent (outbox.md, section 3, step 6). Returns them; throws what SQLite says, with nothing changed.
 */
export function recover(
  store: OutboxStore,
  views: OutboxViews,
  clock: Clock,
  logger: Logger,
): readonly OutgoingText[] {
  const event: OutgoingEvent = { type: 'answer-lost', at: clock.now(), cause: ownCause('crashed') };
  return store.transaction(() =>
    views.allSending().flatMap((text) => {
      const next = transition(text, event);
      if (!next.ok || store.move(text, next.value, event) !== 'moved') return [];
      logger.warn('a text was under way when the app ended', { id: text.id, attemptedAt: text.attemptedAt });
      return [next.value];
    }),
  );
}
