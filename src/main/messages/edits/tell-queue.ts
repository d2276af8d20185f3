import type { AppError } from '#domain/app-error.ts';
import type { StoreToRead } from '#domain/messages/store-answer.ts';
import type { Clock, Disposer, Logger, MessageSource, Random, Scheduler } from '#domain/ports.ts';
import { ok, type Result } from '#domain/result.ts';
import { askingEnd } from '../../ringcentral/asking-end.ts';
import { createBackOff } from '../../lib/back-off.ts';
import { createReadMarks } from './read-marks.ts';

/** A text and the store that has it. */
export interface PlacedText {
  readonly id: string;
  readonly store: StoreToRead;
}

export interface TellQueueOptions {
  readonly source: Pick<MessageSource, 'setRead' | 'remove' | 'restore'>;
  /** RingCentral knows, or need not. */
  readonly onTold: (ids: readonly string[]) => void;
  /** RingCentral said no to a wish that was answered with yes before. */
  readonly onRefusedLate: (id: string, wish: 'remove' | 'restore') => void;
  /** Milliseconds until a request may be made; 0 for now. */
  readonly wait: () => number;
  readonly begin: () => () => void;
  readonly pauseFor: (seconds: number) => void;
  readonly canReach: () => boolean;
  readonly monotonic: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** Tells RingCentral what was read and deleted here, one request at a time, and again when it could not be reached. */
export interface TellQueue {
  /** Told a moment later, many in one request. Refused: they stay as they are here. */
  setRead(texts: readonly PlacedText[], isRead: boolean): void;
  /** Ok as well when RingCentral could not be asked: it is tried again. An error is RingCentral's no. */
  move(text: PlacedText, wish: 'remove' | 'restore'): Promise<Result<null, AppError>>;
  wake(): void;
  close(): void;
}

interface Move extends PlacedText {
  readonly wish: 'remove' | 'restore';
  readonly resolve: (end: Result<null, AppError>) => void;
  /** Whoever asked was told yes, while it is tried again. */
  isAnswered: boolean;
}

const gather = 1_000;
/** A scope or permission that is missing stays missing for long. */
const refusedWait = 3_600_000;
const shortestWait = 10_000;
const longestWait = 300_000;

export function createTellQueue(options: TellQueueOptions): TellQueue {
  const { source, onTold, monotonic, scheduler, logger } = options;
  const backOff = createBackOff(shortestWait, longestWait, options.random);
  const marks = createReadMarks();
  let moves: readonly Move[] = [];
  let isBusy = false;
  let isClosed = false;
  /** Nobody is signed in, for now. */
  let isGone = false;
  let notBefore = -Infinity;
  let noMarksBefore = -Infinity;
  let cancel: Disposer | null = null;

  const lookIn = (milliseconds: number): void => {
    cancel?.();
    cancel = scheduler.setTimer(milliseconds, look);
  };

  /** True when this is settled: done, or never to be. */
  const isSettled = (end: Result<null, AppError>): boolean => {
    if (end.ok) {
      backOff.reset();
      return true;
    }
    const asking = askingEnd(end.error);
    if (asking.kind === 'session-gone') isGone = true;
    else if (asking.kind === 'rate-limited') options.pauseFor(asking.retryAfterSeconds);
    else if (asking.kind === 'not-answered' && end.error.code !== 'refused') {
      notBefore = monotonic.now() + backOff.next();
    } else return true;
    return false;
  };

  const tellMove = async (move: Move): Promise<void> => {
    const end = await source[move.wish](move.store, move.id);
    if (isSettled(end)) {
      moves = moves.filter((each) => each !== move);
      if (end.ok) onTold([move.id]);
      else if (move.isAnswered) options.onRefusedLate(move.id, move.wish);
      move.resolve(end);
    } else {
      move.isAnswered = true;
      move.resolve(ok(null));
    }
  };

  const tellMarks = async (): Promise<void> => {
    const batch = marks.first();
    if (batch === null) return;
    const { store, ids, isRead } = batch;
    const end = await source.setRead(store, ids, isRead);
    if (!isSettled(end)) return;
    marks.settle(ids, isRead);
    if (end.ok) {
      onTold(ids);
      return;
    }
    if (askingEnd(end.error).kind === 'not-permitted') noMarksBefore = monotonic.now() + refusedWait;
    logger.info('read marks are kept here alone', { code: end.error.code });
  };

  const tell = async (): Promise<void> => {
    isBusy = true;
    const end = options.begin();
    const [move] = moves;
    try {
      await (move === undefined ? tellMarks() : tellMove(move));
    } catch (error) {
      logger.error('telling RingCentral failed', { error });
      notBefore = monotonic.now() + backOff.next();
    }
    end();
    isBusy = false;
    lookIn(0);
  };

  function look(): void {
    if (isClosed || isGone || isBusy || !options.canReach()) return;
    if (moves.length === 0 && marks.first() === null) return;
    const wait = Math.max(options.wait(), notBefore - monotonic.now());
    if (wait > 0) lookIn(wait);
    else void tell();
  }

  return {
    setRead(texts, isRead) {
      if (monotonic.now() < noMarksBefore) return;
      for (const { id, store } of texts) marks.add(id, store, isRead);
      if (!isBusy) lookIn(gather);
    },
    move(text, wish) {
      return new Promise((resolve) => {
        const canAsk = !isClosed && !isGone && options.canReach();
        if (!canAsk) resolve(ok(null));
        moves = [
          ...moves.filter(({ id, isAnswered }) => id !== text.id || !isAnswered),
          { ...text, wish, resolve, isAnswered: !canAsk },
        ];
        look();
      });
    },
    wake() {
      isGone = false;
      notBefore = -Infinity;
      look();
    },
    close() {
      isClosed = true;
      cancel?.();
      for (const move of moves) move.resolve(ok(null));
      moves = [];
    },
  };
}
