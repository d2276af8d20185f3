/** Milliseconds after a notification of a failure in which no other one is shown (product.md 2.4). */
export const failureQuiet = 60_000;

/** How own failures are told: one, and what follows within a minute together at its end. */
export interface FailurePace {
  /** Milliseconds since the epoch. */
  readonly quietUntil: number;
  /** Failures that were not told of on their own. */
  readonly held: number;
}

export const noFailures: FailurePace = { quietUntil: 0, held: 0 };

/** One more failed: it is told now, or counted. A clock that was set back does not hold it longer than a minute. */
export function afterFailure(
  { quietUntil, held }: FailurePace,
  now: number,
): { readonly pace: FailurePace; readonly isTold: boolean } {
  const isQuiet = now < quietUntil && quietUntil - now <= failureQuiet;
  return isQuiet
    ? { pace: { quietUntil, held: held + 1 }, isTold: false }
    : { pace: { quietUntil: now + failureQuiet, held }, isTold: true };
}

/** The minute is over: how many are told together. When there are some, another minute begins. */
export function afterQuiet(
  { held }: FailurePace,
  now: number,
): { readonly pace: FailurePace; readonly told: number } {
  return held === 0
    ? { pace: noFailures, told: 0 }
    : { pace: { quietUntil: now + failureQuiet, held: 0 }, told: held };
}
