/** Throttling groups with a limit (platform.md 8). */
export const limitGroups = ['light', 'medium', 'heavy', 'auth'] as const;
export type LimitGroup = (typeof limitGroups)[number];

/** `limit` requests in `window` seconds; going over costs `penalty` seconds. */
export interface RateLimit {
  readonly limit: number;
  readonly window: number;
  readonly penalty: number;
}

export interface LimiterVerdict {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds. */
  readonly window: number;
  /** Seconds to wait; 0 when allowed. */
  readonly retryAfter: number;
}

export interface RateLimiter {
  /** Counts one request of a user. Refused requests do not count, but restart the penalty. */
  take(user: string, group: LimitGroup): LimiterVerdict;
  readonly setLimits: (limits: Partial<Record<LimitGroup, RateLimit>>) => void;
  /** Forgets what was counted; the limits stay. */
  reset(): void;
}

interface Counter {
  hits: number[];
  penaltyUntil: number;
}

/** Defaults of platform.md 8. */
const defaultLimits: Readonly<Record<LimitGroup, RateLimit>> = {
  light: { limit: 50, window: 60, penalty: 60 },
  medium: { limit: 40, window: 60, penalty: 60 },
  heavy: { limit: 10, window: 60, penalty: 60 },
  auth: { limit: 5, window: 60, penalty: 60 },
};

/** A sliding window per user and group whose penalty starts again with each request inside it (platform.md 8). */
export function createRateLimiter(now: () => number): RateLimiter {
  let limits = defaultLimits;
  const counters = new Map<string, Counter>();

  const counterOf = (user: string, group: LimitGroup): Counter => {
    const key = `${group} ${user}`;
    const found = counters.get(key) ?? { hits: [], penaltyUntil: 0 };
    counters.set(key, found);
    return found;
  };

  return {
    take(user, group) {
      const { limit, window, penalty } = limits[group];
      const counter = counterOf(user, group);
      const time = now();
      counter.hits = counter.hits.filter((hit) => hit > time - window * 1000);
      if (time < counter.penaltyUntil || counter.hits.length >= limit) {
        counter.penaltyUntil = time + penalty * 1000;
        return { allowed: false, limit, remaining: 0, window, retryAfter: penalty };
      }
      counter.hits.push(time);
      return { allowed: true, limit, remaining: limit - counter.hits.length, window, retryAfter: 0 };
    },
    setLimits(changes) {
      limits = { ...limits, ...changes };
      for (const key of [...counters.keys()]) {
        if (limitGroups.some((group) => group in changes && key.startsWith(`${group} `)))
          counters.delete(key);
      }
    },
    reset: () => counters.clear(),
  };
}
