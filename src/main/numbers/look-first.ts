import type { Scheduler } from '#domain/ports.ts';

export interface LookFirstOptions {
  /** Reads the numbers again; resolves whether it worked or not. */
  readonly refresh: () => Promise<void>;
  readonly scheduler: Scheduler;
}

/** Holds texts back until the numbers have been read again: what was true before a time out of reach may not be now. */
export interface LookFirst {
  isLooking(): boolean;
  /** Resolves when texts may go. */
  begin(): Promise<void>;
}

/** How long a list that does not come may keep texts waiting, in milliseconds; then RingCentral itself decides. */
const longestLook = 10_000;

export function createLookFirst({ refresh, scheduler }: LookFirstOptions): LookFirst {
  let looking: Promise<void> | null = null;
  return {
    isLooking: () => looking !== null,
    begin() {
      looking ??= new Promise<void>((resolve) => {
        const cancel = scheduler.setTimer(longestLook, resolve);
        void refresh().finally(() => {
          cancel();
          resolve();
        });
      }).finally(() => {
        looking = null;
      });
      return looking;
    },
  };
}
