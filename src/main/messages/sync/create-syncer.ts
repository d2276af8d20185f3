import { appError, type AppError } from '#domain/app-error.ts';
import type { StoreToRead } from '#domain/messages/store-answer.ts';
import type { Clock, Disposer, Logger, Random, Scheduler } from '#domain/ports.ts';
import { err, type Result } from '#domain/result.ts';
import { askingEnd, type AskingEnd } from '../../ringcentral/asking-end.ts';
import { createBackOff } from '../../lib/back-off.ts';
import { createWantList } from './want-list.ts';

export interface SyncerOptions {
  /** The stores of this moment; `own` or `any` comes first. */
  readonly stores: () => readonly StoreToRead[];
  readonly syncStore: (store: StoreToRead) => Promise<Result<null, AppError>>;
  /** RingCentral does not let this person read a store, for now. */
  readonly onRefused: (store: StoreToRead) => void;
  /** All stores were read, or why one was not. */
  readonly onEnd: (error: AppError | null) => void;
  /** Milliseconds until a request may be made; 0 for now. */
  readonly wait: () => number;
  /** RingCentral asked to wait. */
  readonly pauseFor: (seconds: number) => void;
  readonly canReach: () => boolean;
  /** Milliseconds until the next look when nothing happens. */
  readonly pollEvery: () => number;
  /** A clock that nobody sets. */
  readonly monotonic: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** Reads the stores, one at a time and never twice at once. */
export interface Syncer {
  /** Something may be new in so many milliseconds; while a sync runs, it is read once more after it. */
  want(inMilliseconds: number): void;
  /** The same, now, and whatever went wrong before. */
  wake(): void;
  /** Begins nothing until `wake`. */
  rest(): void;
  /** How often to look changed. */
  pace(): void;
  close(): void;
}

const second = 1_000;
const minute = 60 * second;
/** Between the starts of two syncs, so that a burst of events does not eat the budget. */
const shortestGap = 2 * second;
/** A refusal of the own store stays one for long: a scope or a permission is missing. */
const refusedWait = 30 * minute;

/** An account without the feature may also call `owner` a wrong parameter (platform.md 6.1). */
function endOf(store: StoreToRead, error: AppError): AskingEnd {
  return store.id === 'any' && error.platform?.status === 400 ? { kind: 'not-permitted' } : askingEnd(error);
}

export function createSyncer(options: SyncerOptions): Syncer {
  const { stores, syncStore, monotonic, scheduler, logger, canReach } = options;
  const wants = createWantList();
  const backOff = createBackOff(5 * second, 5 * minute, options.random);
  let isRunning = false;
  let isResting = false;
  /** How often the computer went to sleep. */
  let rests = 0;
  let isClosed = false;
  /** Nobody is signed in, for now. */
  let isGone = false;
  let startedAt = -Infinity;
  let notBefore = -Infinity;
  let pollAt = Infinity;
  let cancelTimer: Disposer | null = null;
  let cancelPatience: Disposer | null = null;

  /** Resolves when a request may be made. */
  const room = async (): Promise<void> => {
    for (let wait = options.wait(); wait > 0 && !isClosed; wait = options.wait()) {
      const milliseconds = wait;
      await new Promise<void>((resolve) => {
        cancelPatience = scheduler.setTimer(milliseconds, resolve);
      });
    }
  };

  const lookIn = (milliseconds: number): void => {
    cancelTimer?.();
    cancelTimer = scheduler.setTimer(milliseconds, look);
  };

  const pollLater = (): number => monotonic.now() + options.pollEvery();

  /** What the end of one store means for the next sync: the error that the window is told, or another store instead. */
  const takeEnd = (store: StoreToRead, end: Result<null, AppError>): AppError | 'other-store' | null => {
    if (end.ok) return null;
    const asking = endOf(store, end.error);
    const now = monotonic.now();
    switch (asking.kind) {
      case 'session-gone':
        isGone = true;
        return null;
      case 'rate-limited':
        options.pauseFor(asking.retryAfterSeconds);
        wants.add(now);
        return end.error;
      case 'not-permitted':
      case 'not-there':
        logger.info('a store may not be read', { kind: store.id === 'own' ? 'own' : 'shared' });
        options.onRefused(store);
        if (store.id === 'own') {
          notBefore = now + refusedWait;
          return end.error;
        }
        // Without the queues the own store can still be read.
        return store.id === 'any' ? 'other-store' : null;
      case 'not-answered':
        notBefore = now + backOff.next();
        wants.add(notBefore);
        logger.warn('texts not read', { code: end.error.code });
        return end.error;
    }
  };

  const attempt = async (store: StoreToRead): Promise<Result<null, AppError>> => {
    try {
      return await syncStore(store);
    } catch (error) {
      logger.error('reading texts failed', { error });
      return err(appError('internal'));
    }
  };

  const readAll = async (): Promise<AppError | null> => {
    for (const store of stores()) {
      await room();
      const end = takeEnd(store, await attempt(store));
      if (end === 'other-store') return readAll();
      // Nothing else would come through either.
      if (isClosed || isGone || end !== null) return end;
    }
    return null;
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    const restsBefore = rests;
    startedAt = monotonic.now();
    wants.takeUntil(startedAt);
    const error = await readAll();
    isRunning = false;
    if (isClosed || isGone) return;
    if (error === null) backOff.reset();
    // What was read before the computer slept does not tell what came in meanwhile.
    if (error === null && rests > restsBefore) wants.add(monotonic.now());
    else options.onEnd(error);
    pollAt = pollLater();
    look();
  };

  function look(): void {
    if (isClosed || isGone || isRunning || isResting || !canReach()) return;
    const now = monotonic.now();
    const wanted = Math.min(wants.first() ?? Infinity, pollAt);
    const start = Math.max(wanted, notBefore, startedAt + shortestGap, now + options.wait());
    if (start > now) {
      if (start !== Infinity) lookIn(start - now);
    } else void run();
  }

  return {
    want(inMilliseconds) {
      wants.add(monotonic.now() + inMilliseconds);
      look();
    },
    wake() {
      isResting = false;
      isGone = false;
      backOff.reset();
      notBefore = -Infinity;
      startedAt = -Infinity;
      wants.add(monotonic.now());
      look();
    },
    rest() {
      isResting = true;
      rests += 1;
    },
    pace() {
      pollAt = Math.min(pollAt, pollLater());
      look();
    },
    close() {
      isClosed = true;
      cancelTimer?.();
      cancelPatience?.();
    },
  };
}
