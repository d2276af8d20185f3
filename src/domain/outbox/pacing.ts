/** What RingCentral allows one user of one app in one throttling group: so many requests in a sliding window. */
export interface RateLimit {
  readonly limit: number;
  readonly windowSeconds: number;
}

/** The default of the group "medium", to which sending belongs; RingCentral's headers say what it really is (platform.md 8). */
export const defaultSendLimit: RateLimit = { limit: 40, windowSeconds: 60 };

/** RingCentral counts when a request arrives, we when its answer does: this covers the difference of the clocks' ticks. */
const margin = 50;

/**
 * When the next request may go without being refused; `now` when it may at once. Only the requests of the last window
 * count. All times are milliseconds of one clock.
 *
 * @param spent times of the requests that count, in any order
 */
export function nextFreeTime(
  { limit, windowSeconds }: RateLimit,
  spent: readonly number[],
  now: number,
): number {
  const window = windowSeconds * 1000 + margin;
  // A clock that was set back must not hold anything for longer than a window.
  const counted = spent
    .filter((time) => time > now - window && time <= now)
    .sort((one, other) => one - other);
  const free = counted[counted.length - Math.max(1, limit)];
  return free === undefined ? now : free + window;
}
