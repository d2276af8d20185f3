import type { Clock } from '#domain/ports.ts';

/** At most so many requests in any stretch of a minute. */
export interface RequestBudget {
  /** Milliseconds until another request may start; 0 for now. */
  wait(): number;
  /** Counts one request. The returned function has to be called when it has ended, however it did. */
  begin(): () => void;
}

const window = 60_000;

/**
 * A sliding window. A request counts from its start until a minute after its end, because RingCentral counts it
 * somewhere in between: so its own minute never holds more either.
 */
export function createRequestBudget(perMinute: number, clock: Clock): RequestBudget {
  let ends: readonly number[] = [];
  let underWay = 0;

  const recentEnds = (): readonly number[] => {
    const now = clock.now();
    // An end in the future was noted before the clock was set back.
    ends = ends.map((end) => Math.min(end, now)).filter((end) => now - end < window);
    return ends;
  };

  return {
    wait() {
      const recent = recentEnds();
      if (recent.length + underWay < perMinute) return 0;
      const oldest = recent[0];
      return oldest === undefined ? window : oldest + window - clock.now();
    },
    begin() {
      underWay += 1;
      return () => {
        underWay -= 1;
        ends = [...recentEnds(), clock.now()];
      };
    },
  };
}
