import type { OutboxCounts, SendingState } from '#contract/outgoing-view.ts';
import type { Disposer, Logger, Scheduler } from '#domain/ports.ts';
import { createEmitter } from '../lib/emitter.ts';
import type { OutboxChange } from './outbox.ts';

export interface ChangesOptions {
  readonly counts: () => OutboxCounts;
  readonly sending: () => SendingState;
  /** The end of a wait that RingCentral asked for is told as a change of sending, too. */
  readonly waitUntil: () => number | null;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/**
 * Tells what changed in the outbox, and afterwards, once for many changes, how many texts stand where and what keeps
 * all of them back.
 */
export interface Changes {
  tell(change: OutboxChange): void;
  /** Counts or the state of sending may have changed without a text that did. */
  lookAgain(): void;
  /** Somebody else's outbox is shown, as a whole: nothing of it was told before. */
  forget(): void;
  subscribe(listener: (change: OutboxChange) => void): Disposer;
}

export function createChanges({ counts, sending, waitUntil, scheduler, logger }: ChangesOptions): Changes {
  const emitter = createEmitter<OutboxChange>();
  const told = new Map<string, string>();
  let isLooking = false;

  const emit = (change: OutboxChange): void => {
    try {
      emitter.emit(change);
    } catch (error) {
      // A listener's mistake must not come between a claim and its request.
      logger.error('a listener of the outbox failed', { error });
    }
  };
  /** @param beside what the change stands for as well, without being in it */
  const tellOnce = (change: OutboxChange, beside: number | null = null): void => {
    const words = JSON.stringify([change, beside]);
    if (told.get(change.type) === words) return;
    told.set(change.type, words);
    emit(change);
  };
  const lookAgain = (): void => {
    if (isLooking) return;
    isLooking = true;
    scheduler.setTimer(0, () => {
      isLooking = false;
      tellOnce({ type: 'counts', counts: counts() });
      tellOnce({ type: 'sending', sending: sending() }, waitUntil());
    });
  };

  return {
    tell(change) {
      emit(change);
      lookAgain();
    },
    lookAgain,
    forget: () => told.clear(),
    subscribe: (listener) => emitter.subscribe(listener),
  };
}
