import { useEffect, useState } from 'react';

/**
 * The time in milliseconds since the epoch, renewed every `interval` milliseconds. Null stops the clock, so that a
 * window with nothing to count does not wake up.
 */
export function useNow(interval: number | null): number {
  return useClock(() => interval);
}

/** The same, counting down every `interval` milliseconds until a time has come, and every `otherwise` after it. */
export function useNowUntil(until: number | null, interval: number, otherwise: number | null = null): number {
  return useClock((now) => (until !== null && until > now ? interval : otherwise));
}

function useClock(intervalAt: (now: number) => number | null): number {
  const [now, setNow] = useState(() => Date.now());
  const interval = intervalAt(now);
  useEffect(() => {
    if (interval === null) return undefined;
    const tick = (): void => setNow(Date.now());
    const first = setTimeout(tick, 0);
    const timer = setInterval(tick, interval);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [interval]);
  return now;
}
