import type { Random } from '#domain/ports.ts';

export interface BackOff {
  /** Milliseconds to wait after one more failure. */
  next(): number;
  reset(): void;
}

/** Doubles from `shortest` to `longest`, and takes between half of it and all, so that not everybody comes at once. */
export function createBackOff(shortest: number, longest: number, random: Random): BackOff {
  let failures = 0;
  return {
    next() {
      const whole = Math.min(longest, shortest * 2 ** failures);
      failures += 1;
      return Math.round(whole * (0.5 + random() / 2));
    },
    reset() {
      failures = 0;
    },
  };
}
