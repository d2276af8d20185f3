import { ownCause } from '#domain/outbox/outgoing-text.ts';
import type { Clock, Logger } from '#domain/ports.ts';
import type { LineQueries } from '../store/line-queries.ts';
import { inBatches } from './in-batches.ts';
import type { Moves } from './moves.ts';
import type { MayStillSend } from './send-once.ts';

export interface ReviewerOptions {
  readonly queries: LineQueries;
  readonly moves: Moves;
  readonly mayStillSend: MayStillSend;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Looks at the numbers of all waiting texts, not only when a text could go. */
export interface Reviewer {
  /** Holds back every queued text whose number certainly cannot text. Throws what SQLite says. */
  review(): void;
}

export function createReviewer({ queries, moves, mayStillSend, clock, logger }: ReviewerOptions): Reviewer {
  return {
    review() {
      for (const from of queries.queuedNumbers()) {
        const may = mayStillSend(from);
        if (may === 'yes') continue;
        logger.warn('texts are held back: their number cannot text', { reason: may });
        const event = {
          type: 'held-back',
          at: clock.now(),
          cause: ownCause('number-cannot-text'),
        } as const;
        inBatches(
          (limit) => queries.queuedFrom(from, limit),
          (texts) => moves.makeAll(texts, event),
        );
      }
    },
  };
}
