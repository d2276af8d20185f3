import type { Owner } from '#domain/owner.ts';
import type { Clock, Disposer, Logger, Scheduler } from '#domain/ports.ts';
import type { Gate } from './gate.ts';
import type { Moves } from './moves.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { SendOnce } from './send-once.ts';

export interface DrainOptions {
  readonly owner: Owner;
  readonly store: OutboxStore;
  readonly gate: Gate;
  readonly moves: Moves;
  readonly sendOnce: SendOnce;
  /** False while it is known that RingCentral cannot be reached; then a try would only be noise. */
  readonly canReach: () => boolean;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** Sends what is due, one text at a time, and wakes by itself when the next one is. */
export interface Drain {
  /** Looks again, after the caller's own work is done. */
  soon(): void;
  /** The same, and one text is tried even while RingCentral is said to be out of reach. */
  insist(): void;
  /** Claims nothing more and waits for what is under way, at most five seconds. */
  stop(): Promise<void>;
}

/** When the disk refused, or the way back to RingCentral was not announced. */
const lookAgainAfter = 30_000;
/** Long timers lose count while the computer sleeps. */
const longestTimer = 3_600_000;
const longestGoodbye = 5_000;

/**
 * One text at a time, because a call during a penalty makes the penalty start again (platform.md 8), and a second
 * request under way would be such a call. A conversation that waits never holds the others.
 */
export function createDrain(options: DrainOptions): Drain {
  const { owner, store, gate, moves, sendOnce, canReach, clock, scheduler, logger } = options;
  let stopped = false;
  let insisted = false;
  let running: Promise<void> | null = null;
  let cancelTimer: Disposer | null = null;

  const lookIn = (milliseconds: number): void => {
    cancelTimer?.();
    cancelTimer = stopped ? null : scheduler.setTimer(Math.min(milliseconds, longestTimer), start);
  };

  /** Sends until nothing more may go; false when the store did not let it. */
  const sendWhatIsDue = async (): Promise<boolean> => {
    if (!moves.settleRest()) return false;
    while (!stopped && gate.isOpen() && (canReach() || insisted)) {
      const text = store.nextDue(owner, clock.now());
      if (text === null) return true;
      insisted = false;
      if (!(await sendOnce(text))) return false;
    }
    return true;
  };

  const lookAtTheRightTime = (): void => {
    const now = clock.now();
    const waitUntil = gate.waitUntil();
    if (waitUntil !== null) lookIn(waitUntil - now);
    else if (gate.isOpen()) {
      if (store.nextDue(owner, now) !== null) lookIn(lookAgainAfter);
      else {
        const dueAt = store.nextDueAt(owner, now);
        if (dueAt !== null) lookIn(dueAt - now);
      }
    }
  };

  const pass = async (): Promise<void> => {
    try {
      const isDone = await sendWhatIsDue();
      if (stopped) return;
      if (isDone) lookAtTheRightTime();
      else lookIn(lookAgainAfter);
    } catch (error) {
      logger.error('the outbox stopped short', { error });
      lookIn(lookAgainAfter);
    } finally {
      insisted = false;
      running = null;
    }
  };

  const start = (): void => {
    if (stopped || running !== null) return;
    running = pass();
  };

  return {
    soon: () => lookIn(0),
    insist() {
      insisted = true;
      lookIn(0);
    },
    async stop() {
      stopped = true;
      cancelTimer?.();
      if (running === null) return;
      let cancel: Disposer | null = null;
      const patience = new Promise<void>((resolve) => {
        cancel = scheduler.setTimer(longestGoodbye, resolve);
      });
      await Promise.race([running, patience]);
      (cancel as Disposer | null)?.();
    },
  };
}
