import type { Disposer, Scheduler } from '#domain/ports.ts';
import type { Connection } from './create-connection.ts';

export interface ConnectionWatchOptions {
  readonly connection: Connection;
  readonly scheduler: Scheduler;
  /** The system's word: false means do not try, true means it may be worth a try. */
  readonly systemSaysOnline: () => boolean;
  /** One light real call; it reports to the connection by itself. */
  readonly probe: () => Promise<void>;
}

const hintPeriod = 2_000;
const firstProbe = 5_000;
const longestProbe = 60_000;

/**
 * While RingCentral cannot be reached, looks whether it can be again: at once when the system comes back online, and
 * else after 5 s, 10 s, … at most every minute. Quiet while everything works.
 */
export function watchConnection(options: ConnectionWatchOptions): Disposer {
  const { connection, scheduler, systemSaysOnline, probe } = options;
  let wait = firstProbe;
  let sinceProbe = 0;
  let systemWasOnline = systemSaysOnline();
  let cancel: Disposer | null = null;

  const tick = async (): Promise<void> => {
    const systemIsOnline = systemSaysOnline();
    const cameBack = systemIsOnline && !systemWasOnline;
    systemWasOnline = systemIsOnline;
    sinceProbe += hintPeriod;
    if (!systemIsOnline || (!cameBack && sinceProbe < wait)) return;
    sinceProbe = 0;
    wait = cameBack ? firstProbe : Math.min(longestProbe, wait * 2);
    await probe();
  };

  const schedule = (): void => {
    const mine = scheduler.setTimer(hintPeriod, () => {
      void tick().finally(() => {
        // A look can itself end this series and begin another one.
        if (cancel === mine) schedule();
      });
    });
    cancel = mine;
  };

  const stop = (): void => {
    cancel?.();
    cancel = null;
  };

  const follow = (): void => {
    stop();
    if (connection.state().online) return;
    wait = firstProbe;
    sinceProbe = 0;
    systemWasOnline = systemSaysOnline();
    schedule();
  };

  const unsubscribe = connection.onChange(follow);
  return () => {
    unsubscribe();
    stop();
  };
}
