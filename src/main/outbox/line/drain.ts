import { oldestJustSent } from '#domain/outbox/freshness.ts';
import type { Clock, Disposer, Logger, Scheduler } from '#domain/ports.ts';
import type { LineQueries } from '../store/line-queries.ts';
import type { Ageing } from './ageing.ts';
import type { Gate } from './gate.ts';
import type { Moves } from './moves.ts';
import type { Pacer } from './pacer.ts';
import type { SendOnce } from './send-once.ts';

export interface DrainOptions {
  readonly queries: LineQueries;
  readonly gate: Gate;
  readonly pacer: Pacer;
  readonly ageing: Ageing;
  readonly moves: Moves;
  readonly sendOnce: SendOnce;
  /** False while nothing may be begun, whoever insists. */
  readonly mayBegin: () => boolean;
  /** False while it is known that RingCentral cannot be reached; then a try would only be noise. */
  readonly canReach: () => boolean;
  /** False while nobody knows what came in: then what ends when it is answered stays. */
  readonly areAnswersKnown: () => boolean;
  /** Told at each look: a text that had a time of its own may have begun to wait. */
  readonly onPass: () => void;
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
  /** Claims nothing more. */
  stop(): Stopping;
  /** The same, but what was sent just now goes before, as far as `goodbye` allows; its time to be taken back ends. */
  finish(): Stopping;
}

export interface Stopping {
  /** Resolves when nothing is under way any more, or after five seconds. */
  readonly goodbye: Promise<void>;
  /** Resolves when nothing is under way any more. */
  readonly ended: Promise<void>;
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
  const { queries, gate, pacer, ageing, moves, sendOnce, mayBegin, canReach, onPass } = options;
  const { clock, scheduler, logger } = options;
  let stopped = false;
  let insisted = false;
  let running: Promise<void> | null = null;
  /** Somebody asked for a look while one was running; it may have been over already where it mattered. */
  let again = false;
  let cancelTimer: Disposer | null = null;
  let isGoodbyeOver = false;

  const lookIn = (milliseconds: number): void => {
    cancelTimer?.();
    cancelTimer = stopped
      ? null
      : scheduler.setTimer(Math.min(Math.max(0, milliseconds), longestTimer), start);
  };

  /** Out of reach nothing comes in either, so that the one text that is tried all the same is none of these. */
  const knowsAnswers = (): boolean => canReach() && options.areAnswersKnown();
  const mayPost = (): boolean => mayBegin() && gate.isOpen() && pacer.wait() === 0;
  const mayClaim = (): boolean => !stopped && (canReach() || insisted) && mayPost();

  /** Sends until nothing more may go; false when the store did not let it. */
  const sendWhatIsDue = async (): Promise<boolean> => {
    if (!moves.settleRest()) return false;
    ageing.retire();
    ageing.endAnswered();
    while (mayClaim()) {
      ageing.askFirst();
      const text = queries.nextDue(clock.now(), knowsAnswers());
      if (text === null) return true;
      insisted = false;
      if (!(await sendOnce(text))) return false;
    }
    return true;
  };

  const lookAtTheRightTime = (): void => {
    const now = clock.now();
    const penalty = gate.wait();
    if (!mayBegin()) lookIn(lookAgainAfter);
    else if (penalty > 0) lookIn(Math.ceil(penalty));
    else if (gate.isOpen() && queries.nextDue(now, knowsAnswers()) !== null) {
      // A place may have become free since sending stopped; then there is nothing to wait for.
      lookIn(canReach() ? pacer.wait() : lookAgainAfter);
    } else {
      const dueAt = queries.nextDueAt(now);
      if (dueAt !== null) lookIn(dueAt - now);
      // What waits for something else grows old all the same.
      else if (queries.hasWaiting()) lookIn(longestTimer);
    }
  };

  const pass = async (): Promise<void> => {
    try {
      onPass();
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
      if (again) lookIn(0);
      again = false;
    }
  };

  const start = (): void => {
    if (stopped) return;
    if (running === null) running = pass();
    else again = true;
  };

  /** For whoever sends and quits at once. What does not go now stays where it is. */
  const sendWhatWasJustSent = async (): Promise<void> => {
    try {
      if (!moves.settleRest()) return;
      const since = oldestJustSent(clock.now());
      while (!isGoodbyeOver && canReach() && mayPost()) {
        const text = queries.nextWantedSince(since, clock.now());
        if (text === null || !(await sendOnce(text))) return;
      }
    } catch (error) {
      logger.error('the outbox stopped short', { error });
    }
  };

  /** @param last what is still to be done when nothing is under way any more */
  const stop = (last: (() => Promise<void>) | null): Stopping => {
    stopped = true;
    cancelTimer?.();
    if (running === null && last === null) return { goodbye: Promise.resolve(), ended: Promise.resolve() };
    const ended = (running ?? Promise.resolve()).then(last);
    const goodbye = new Promise<void>((resolve) => {
      const cancel = scheduler.setTimer(longestGoodbye, () => {
        isGoodbyeOver = true;
        resolve();
      });
      void ended.then(() => {
        cancel();
        resolve();
      });
    });
    return { goodbye, ended };
  };

  return {
    soon: () => lookIn(0),
    insist() {
      insisted = true;
      lookIn(0);
    },
    stop: () => stop(null),
    finish: () => stop(sendWhatWasJustSent),
  };
}
