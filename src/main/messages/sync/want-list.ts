/** When something is wanted next; wishes close to each other are one. Times are milliseconds since the epoch. */
export interface WantList {
  add(at: number): void;
  /** Null when nothing is wanted. */
  first(): number | null;
  /** Everything wanted until now is about to be done. */
  takeUntil(now: number): void;
  clear(): void;
}

/** Milliseconds within which two wishes are one. */
const near = 1_000;

export function createWantList(): WantList {
  let times: readonly number[] = [];
  return {
    add(at) {
      const isThere = times.some((time) => time <= at && at - time < near);
      if (!isThere) times = [...times, at].sort((one, other) => one - other);
    },
    first: () => times[0] ?? null,
    takeUntil(now) {
      times = times.filter((time) => time > now);
    },
    clear() {
      times = [];
    },
  };
}
