import type { Disposer, Scheduler } from '#domain/ports.ts';
import type { AskingRules } from '../lib/asking-rules.ts';
import type { Connection } from './create-connection.ts';

export interface ClockWatchOptions extends AskingRules {
  readonly connection: Pick<Connection, 'state' | 'clocks'>;
  readonly scheduler: Scheduler;
  /** One light real call; its answer tells what time it is there. */
  readonly probe: () => Promise<void>;
}

export interface ClockWatch {
  /** Somebody came back, or the computer woke up: its clock may have been set since RingCentral last said the time. */
  look(): void;
  dispose(): void;
}

/** While a wrong clock is told; whoever sets it right wants to see that it is. */
const period = 10_000;
/** One answer alone is not believed. */
const answersWanted = 2;

/** Asks RingCentral for the time when this computer's clock was set. Quiet while both go alike. */
export function watchClock(options: ClockWatchOptions): ClockWatch {
  const { connection, scheduler, probe } = options;
  const { clocks } = connection;
  const mayAsk = (): boolean => options.canReach() && options.penalty() === 0;
  let cancel: Disposer | null = null;

  const ask = async (): Promise<void> => {
    for (let asked = 0; asked < answersWanted && mayAsk(); asked += 1) await probe();
  };
  const look = (): void => {
    if (clocks.look()) void ask();
  };
  const follow = (): void => {
    cancel?.();
    const isTold = connection.state().serverAheadBy !== 0;
    cancel = isTold
      ? scheduler.setTimer(period, () => {
          follow();
          look();
        })
      : null;
  };

  const unsubscribe = clocks.onChange(follow);
  return {
    look,
    dispose() {
      unsubscribe();
      cancel?.();
    },
  };
}
