/** Seconds to wait on a 429 or 503 that names none (platform.md 8). */
const defaultWaitSeconds = 30;
const baseSeconds = 2;
const longestSeconds = 300;

/** Milliseconds: no wait of ours is longer, whatever RingCentral asks for. */
export const longestWait = 3_600_000;

/** A text that RingCentral was too busy for this often is given up; the user can send it again. */
export const mostRefusals = 8;

/**
 * Milliseconds until a text that certainly did not go may be tried again. RingCentral's own word wins and gets a second
 * added; otherwise full jitter, so that many clients do not return together (outbox.md, section 3, step 8).
 *
 * @param attempts attempts begun so far, at least 1
 * @param random between 0 and 1
 */
export function retryDelay(attempts: number, retryAfterSeconds: number | null, random: number): number {
  if (retryAfterSeconds !== null) return Math.min(longestWait, (retryAfterSeconds + 1) * 1000);
  const ceiling = Math.min(longestSeconds, baseSeconds * 2 ** Math.max(0, attempts - 1));
  return Math.round(ceiling * random * 1000);
}

/** Milliseconds for which nothing at all may be sent after a 429: every call inside the penalty restarts it. */
export function penaltyDelay(retryAfterSeconds: number | null): number {
  return ((retryAfterSeconds ?? defaultWaitSeconds) + 1) * 1000;
}
