import type { Scheduler } from '#domain/ports.ts';

/** The process's own timers. They keep nothing alive: what matters is stored and found again at the next start. */
export const systemScheduler: Scheduler = {
  setTimer(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
