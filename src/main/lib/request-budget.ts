import type { Clock } from '#domain/ports.ts';

/** At most so many requests in any stretch of a minute, and none while RingCentral asked to wait. */
export interface RequestBudget {
  /** Milliseconds until another request may start; 0 for now. */
  wait(): number;
  /** Counts one request. The returned function has to be called when it has ended, however it did. */
  begin(): () => void;
  /** RingCentral asked to wait: nothing may start for so long. */
  pauseFor(seconds: number): void;
  /** Milliseconds of that wait that are left. */
  pause(): number;
}

const window = 60_000;

/**
 * A sliding window. A request counts from its start until a minute after its end, because RingCentral counts it
 * somewhere in between: so its own minute never holds more either.
 */
export function createRequestBudget(perMinute: number, clock: Clock): RequestBudget {
  let ends: readonly number[] = [];
  let underWay = 0;
  let pausedUntil = 0;

  const recentEnds = (): readonly number[] => {
    const now = clock.now();
    // An end in the future was noted before the clock was set back.
    ends = ends.map((end) => Math.min(end, now)).filter((end) => now - end < window);
    return ends;
  };

  const waitForRoom = (): number => {
    const recent = recentEnds();
    if (recent.length + underWay < perMinute) return 0;
    const oldest = recent[0];
    return oldest === undefined ? window : oldest + window - clock.now();
  };
  const pause = (): number => Math.max(0, pausedUntil - clock.now());

  return {
    wait: () => Math.max(waitForRoom(), pause()),
    pauseFor(seconds) {
      pausedUntil = clock.now() + Math.max(1, seconds) * 1000;
    },
    pause,
    begin() {
      underWay += 1;
      return () => {
        underWay -= 1;
        ends = [...recentEnds(), clock.now()];
      };
    },
  };
}
