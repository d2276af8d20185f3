import type { Clock, Scheduler } from '#domain/ports.ts';

/** Time that runs faster than it is, for app, timers and simulator alike. */
export interface ScaledTime {
  /** Whole milliseconds since the epoch. */
  readonly clock: Clock;
  /** The same time in fractions. */
  readonly monotonic: Clock;
  readonly scheduler: Scheduler;
  /** As `AbortSignal.timeout`, by this time. */
  readonly deadline: (milliseconds: number) => AbortSignal;
}

/** @param factor seconds that pass in one real second; whatever takes time of its own seems to take as many times longer */
export function createScaledTime(factor: number): ScaledTime {
  const start = Date.now();
  const begun = performance.now();
  const now = (): number => start + (performance.now() - begun) * factor;
  const real = (milliseconds: number): number => Math.ceil(milliseconds / factor);
  return {
    clock: { now: () => Math.floor(now()) },
    monotonic: { now },
    scheduler: {
      setTimer(milliseconds, callback) {
        const timer = setTimeout(callback, real(milliseconds));
        return () => {
          clearTimeout(timer);
        };
      },
    },
    deadline: (milliseconds) => AbortSignal.timeout(real(milliseconds)),
  };
}
