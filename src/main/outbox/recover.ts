import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { transition } from '#domain/outbox/transition.ts';
import type { Logger } from '#domain/ports.ts';
import type { OutboxStore } from './outbox-store.ts';

/**
 * After a crash nobody knows whether a text in `sending` went out: each becomes `unconfirmed`, all in one transaction,
 * before anything is sent (outbox.md, section 3, step 6). Throws what SQLite says; nothing has changed then.
 */
export function recover(store: OutboxStore, logger: Logger): void {
  const cause = { code: 'crashed', message: null, requestId: null };
  store.transaction(() => {
    for (const text of store.allSending()) {
      const next = transition(text, { type: 'answer-lost', cause });
      if (next.ok && store.move(text, next.value) === 'moved') log(logger, text);
    }
  });
}

function log(logger: Logger, { id, attemptedAt }: OutgoingText): void {
  logger.warn('a text was under way when the app ended', { id, attemptedAt });
}
