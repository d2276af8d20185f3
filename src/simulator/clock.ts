/** The platform's two times. */
export interface Clock {
  /** Milliseconds; for durations: lives of tokens, limits. */
  readonly now: () => number;
  /** Milliseconds; what the platform writes into headers and records, shifted by the offset. */
  readonly stamp: () => number;
  offset(): number;
  readonly setOffset: (ms: number) => void;
}

/** A clock over `now` whose written times can be shifted, as on a server that is ahead or behind. */
export function createClock(now: () => number): Clock {
  let offset = 0;
  return {
    now,
    stamp: () => now() + offset,
    offset: () => offset,
    setOffset: (ms) => {
      offset = ms;
    },
  };
}
