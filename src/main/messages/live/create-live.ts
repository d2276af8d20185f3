import type { LiveState } from '#contract/message-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { PushConnection, PushEvent } from '#domain/messages/push-event.ts';
import type { Clock, Disposer, Logger, PushSource, Random, Scheduler } from '#domain/ports.ts';
import { createRequestBudget } from '../../lib/request-budget.ts';
import { askingEnd } from '../../ringcentral/asking-end.ts';
import { createBackOff } from '../../lib/back-off.ts';
import { createRecovery } from './recovery.ts';

export interface LiveOptions {
  readonly source: PushSource;
  /** Stores beside the own one. */
  readonly alsoOf: () => readonly string[];
  readonly onEvent: (event: PushEvent) => void;
  /** A connection was made: something may have come before it. */
  readonly onConnected: () => void;
  readonly onState: (state: LiveState) => void;
  readonly canReach: () => boolean;
  /** A clock that nobody sets. */
  readonly monotonic: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** Keeps one push connection up, as far as that goes. */
export interface Live {
  /** `polling` as well when RingCentral pushes a part alone. */
  state(): LiveState;
  /** Whether RingCentral can be reached changed, or the computer woke up. */
  wake(): void;
  /** Closes the connection until `wake`. */
  rest(): void;
  /** Other stores are to be listened to. */
  storesChanged(): void;
  close(): void;
}

const second = 1_000;
/** Each connection takes one request of the group Auth, of which there are 5 a minute (platform.md 8). */
const connectionsPerMinute = 4;
/** A connection that held for so long was a good one. */
const goodAfter = 60 * second;
/** A missing scope or permission stays missing for long. */
const refusedWait = 3_600 * second;

export function createLive(options: LiveOptions): Live {
  const { source, monotonic, scheduler, logger, canReach } = options;
  const budget = createRequestBudget(connectionsPerMinute, monotonic);
  const backOff = createBackOff(2 * second, 60 * second, options.random);
  const recovery = createRecovery(monotonic);
  let connection: PushConnection | null = null;
  let connectedAt = 0;
  let isPartial = false;
  let isWanted = true;
  /** Counts attempts; whatever an earlier one still tells does not matter. */
  let attempt = 0;
  let isConnecting = false;
  let state: LiveState = 'off';
  let cancel: Disposer | null = null;

  const become = (next: LiveState): void => {
    if (state === next) return;
    state = next;
    options.onState(next);
  };

  const drop = (): void => {
    attempt += 1;
    isConnecting = false;
    cancel?.();
    if (connection !== null) {
      recovery.keep(connection.recovery());
      connection.close();
    }
    connection = null;
  };

  const connectIn = (milliseconds: number): void => {
    cancel?.();
    cancel = scheduler.setTimer(milliseconds, look);
  };

  const lost = (reason: string): void => {
    logger.info('the push connection is lost', { reason });
    if (monotonic.now() - connectedAt >= goodAfter) backOff.reset();
    drop();
    become('connecting');
    connectIn(backOff.next());
  };

  const failed = (error: AppError): void => {
    const asking = askingEnd(error);
    logger.info('no push connection', { code: error.code });
    become(canReach() ? 'polling' : 'off');
    switch (asking.kind) {
      case 'session-gone':
        return;
      case 'rate-limited':
        connectIn(asking.retryAfterSeconds * second + backOff.next());
        return;
      case 'not-permitted':
      case 'not-there':
        connectIn(refusedWait);
        return;
      case 'not-answered':
        connectIn(backOff.next());
    }
  };

  const connect = async (): Promise<void> => {
    attempt += 1;
    const mine = attempt;
    isConnecting = true;
    const end = budget.begin();
    const answer = await source
      .connect({
        alsoOf: options.alsoOf(),
        recovery: recovery.take(),
        onEvent: (event) => {
          if (mine === attempt) options.onEvent(event);
        },
        onEnd: (reason) => {
          if (mine === attempt) lost(reason);
        },
      })
      .finally(end);
    if (mine !== attempt) {
      if (answer.kind === 'connected') answer.connection.close();
      return;
    }
    isConnecting = false;
    if (answer.kind === 'failed') {
      failed(answer.error);
      return;
    }
    connection = answer.connection;
    connectedAt = monotonic.now();
    // A connection that goes on has the filters of the one before.
    if (!answer.isRecovered) isPartial = answer.isPartial;
    become(isPartial ? 'polling' : 'live');
    options.onConnected();
  };

  function look(): void {
    if (!isWanted || isConnecting || connection !== null) return;
    if (!canReach()) {
      become('off');
      return;
    }
    const wait = budget.wait();
    if (wait > 0) {
      connectIn(wait);
      return;
    }
    if (state !== 'polling') become('connecting');
    connect().catch((error: unknown) => {
      isConnecting = false;
      logger.error('connecting failed', { error });
      become('polling');
      connectIn(backOff.next());
    });
  }

  return {
    state: () => state,
    wake() {
      isWanted = true;
      backOff.reset();
      look();
    },
    rest() {
      isWanted = false;
      drop();
      become('off');
    },
    storesChanged() {
      if (!isWanted) return;
      drop();
      recovery.forget();
      connectIn(0);
    },
    close() {
      isWanted = false;
      drop();
    },
  };
}
