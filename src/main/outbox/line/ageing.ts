import { conversationKey } from '#domain/messages/conversation.ts';
import type { DraftOrigin } from '#domain/outbox/draft.ts';
import { oldestFresh, oldestWanted } from '#domain/outbox/freshness.ts';
import { ownCause, type OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Clock } from '#domain/ports.ts';
import type { LineQueries } from '../store/line-queries.ts';
import { inBatches } from './in-batches.ts';
import type { Moves } from './moves.ts';

export interface AgeingOptions {
  readonly queries: LineQueries;
  readonly moves: Moves;
  /** Makes drafts of texts. Throws what SQLite says. */
  readonly toDrafts: (texts: readonly OutgoingText[], origin: DraftOrigin) => void;
  /** When the newest text of a conversation came in, by RingCentral's clock. Throws what SQLite says. */
  readonly answeredAt: (conversation: string) => number | null;
  /** As `OutboxOptions.serverAheadBy`. */
  readonly serverAheadBy: () => number | null;
  readonly clock: Clock;
}

/** Keeps texts that have lost their sense from going by themselves (outbox.md, section 3, step 9). */
export interface Ageing {
  /** What waited for over a day becomes a draft. Throws what SQLite says. */
  retire(): void;
  /** What has a time of its own and was to end when somebody answers, and was answered, becomes a draft. The same. */
  endAnswered(): void;
  /** What waited for over an hour asks before it goes. Only called when it could go. Throws what SQLite says. */
  askFirst(): void;
}

export function createAgeing(options: AgeingOptions): Ageing {
  const { queries, moves, toDrafts, answeredAt, clock } = options;

  /** When it was written, by RingCentral's clock. */
  const writtenAt = ({ createdAt, serverAheadBy }: OutgoingText): number =>
    createdAt + (serverAheadBy ?? options.serverAheadBy() ?? 0);
  const isAnswered = (text: OutgoingText): boolean =>
    (answeredAt(conversationKey(text.from, text.to)) ?? -Infinity) >= writtenAt(text);

  return {
    retire() {
      const before = oldestWanted(clock.now());
      inBatches(
        (limit) => queries.wantedBefore(before, 'queued-or-held', limit),
        (texts) => toDrafts(texts, 'waited-too-long'),
      );
    },
    endAnswered() {
      const answered = queries.endingWhenAnswered().filter(isAnswered);
      if (answered.length > 0) toDrafts(answered, 'answered');
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
