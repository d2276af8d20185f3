import { oldestFresh, oldestWanted } from '#domain/outbox/freshness.ts';
import { ownCause, type OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Clock } from '#domain/ports.ts';
import type { LineQueries } from '../store/line-queries.ts';
import { inBatches } from './in-batches.ts';
import type { Moves } from './moves.ts';

export interface AgeingOptions {
  readonly queries: LineQueries;
  readonly moves: Moves;
  /** Makes drafts of texts that waited for too long. Throws what SQLite says. */
  readonly toDrafts: (texts: readonly OutgoingText[]) => void;
  readonly clock: Clock;
}

/** Keeps texts that have lost their sense from going by themselves (outbox.md, section 3, step 9). */
export interface Ageing {
  /** What waited for over a day becomes a draft. Throws what SQLite says. */
  retire(): void;
  /** What waited for over an hour asks before it goes. Only called when it could go. Throws what SQLite says. */
  askFirst(): void;
}

export function createAgeing({ queries, moves, toDrafts, clock }: AgeingOptions): Ageing {
  return {
    retire() {
      const before = oldestWanted(clock.now());
      inBatches((limit) => queries.wantedBefore(before, 'queued-or-held', limit), toDrafts);
    },
    askFirst() {
      const now = clock.now();
      const event = { type: 'held-back', at: now, cause: ownCause('stale') } as const;
      inBatches(
        (limit) => queries.wantedBefore(oldestFresh(now), 'queued', limit),
        (texts) => moves.makeAll(texts, event),
      );
    },
  };
}
