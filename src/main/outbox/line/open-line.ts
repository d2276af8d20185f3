import { defaultSendLimit } from '#domain/outbox/pacing.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import { isSameOwner, type Owner } from '#domain/owner.ts';
import type { Clock, Logger, Random, Scheduler, SentTextReader, SmsGateway } from '#domain/ports.ts';
import type { RowReader } from '../../storage/read-rows.ts';
import { attempt } from '../../storage/store-fault.ts';
import type { QueueOf } from '../../numbers/queue-of.ts';
import type { RateBook } from '../rate-book.ts';
import { createLineQueries } from '../store/line-queries.ts';
import type { OutboxStore } from '../store/outbox-store.ts';
import { createAgeing, type Ageing, type AgeingOptions } from './ageing.ts';
import { createDrain, type Drain, type Stopping } from './drain.ts';
import type { Gate } from './gate.ts';
import { createLooker, type Looker } from './looker.ts';
import { createMoves, type Moves, type Unsettled } from './moves.ts';
import { createPacer } from './pacer.ts';
import { createReviewer, type Reviewer } from './reviewer.ts';
import { createSendOnce, type FilesOf, type MayStillSend } from './send-once.ts';

export interface LineOptions {
  readonly owner: Owner;
  readonly rows: RowReader;
  readonly store: OutboxStore;
  readonly gate: Gate;
  readonly unsettled: Unsettled;
  readonly gateway: SmsGateway;
  readonly reader: SentTextReader;
  readonly queueOf: QueueOf;
  readonly mayStillSend: MayStillSend;
  readonly filesOf: FilesOf;
  readonly rateBook: RateBook;
  /** False while nothing may be begun, whoever asks for it: asleep, or an earlier run or visit is not over yet. */
  readonly mayBegin: () => boolean;
  readonly canReach: () => boolean;
  /** As `OutboxOptions.serverAheadBy`. */
  readonly serverAheadBy: () => number | null;
  readonly clock: Clock;
  readonly monotonic: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
  readonly onMoved: (text: OutgoingText) => void;
  readonly toDrafts: AgeingOptions['toDrafts'];
  /** As `OutboxOptions.answeredAt`. */
  readonly answeredAt: (owner: Owner, conversation: string) => number | null;
  readonly areAnswersKnown: () => boolean;
  readonly onPass: () => void;
}

/** One person's way out: their gate, their moves, their drain. Another person gets a line of their own. */
export interface Line {
  readonly owner: Owner;
  readonly gate: Gate;
  readonly moves: Moves;
  readonly drain: Drain;
  readonly looker: Looker;
  readonly reviewer: Reviewer;
  readonly ageing: Ageing;
  isOf(other: Owner): boolean;
  /** Claims and looks for nothing more. */
  stop(): Stopping;
  /** The same, as `Drain.finish`. */
  finish(): Stopping;
}

export function openLine(options: LineOptions): Line {
  const { owner, rows, gate, rateBook, clock, monotonic, onMoved } = options;
  const queries = createLineQueries(rows, owner);
  const openedAt = monotonic.now();
  const earlier = attempt(() => queries.attemptsSince(clock.now() - defaultSendLimit.windowSeconds * 1000));
  const pacer = createPacer({
    // Limits are a person's own: what was reported before this visit may have been about somebody else.
    lastReport: () => {
      const last = rateBook.last('medium');
      return last !== null && last.at >= openedAt ? last : null;
    },
    earlier: earlier.ok ? earlier.value.map((time) => clock.now() - time) : [],
    monotonic,
  });
  const moves: Moves = createMoves({
    ...options,
    onMoved(text) {
      onMoved(text);
      if (text.state === 'unconfirmed') looker.soon();
      // Whoever stood behind a text that has come to rest may go.
      else if (text.state !== 'sending') drain.soon();
    },
  });
  const answeredAt = (conversation: string): number | null => options.answeredAt(owner, conversation);
  const ageing = createAgeing({ ...options, queries, moves, answeredAt });
  const sendOnce = createSendOnce({ ...options, moves, onRequestEnded: () => pacer.requestEnded() });
  const drain: Drain = createDrain({ ...options, queries, pacer, ageing, moves, sendOnce });
  const looker: Looker = createLooker({ ...options, queries, moves });
  return {
    owner,
    gate,
    moves,
    drain,
    looker,
    reviewer: createReviewer({ ...options, queries, moves }),
    ageing,
    isOf: (other) => isSameOwner(owner, other),
    stop() {
      looker.stop();
      return drain.stop();
    },
    finish() {
      looker.stop();
      return drain.finish();
    },
  };
}
