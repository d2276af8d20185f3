import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { transition } from '#domain/outbox/transition.ts';
import type { Logger } from '#domain/ports.ts';
import type { OutboxStore } from './outbox-store.ts';

/**
 * After a crash nobody knows whether a text in `sending` went out: each becomes `unconfirmed`, all in one transaction,
 * before anything is sent (outbox.md, section 3, step 6). Returns them; throws what SQLite says, with nothing changed.
 */
export function recover(store: OutboxStore, logger: Logger): readonly OutgoingText[] {
  const cause = { code: 'crashed', message: null, requestId: null };
  return store.transaction(() =>
    store.allSending().flatMap((text) => {
      const next = transition(text, { type: 'answer-lost', cause });
      if (!next.ok || store.move(text, next.value) !== 'moved') return [];
      logger.warn('a text was under way when the app ended', { id: text.id, attemptedAt: text.attemptedAt });
      return [next.value];
    }),
  );
}
