import { useEffect, useState } from 'react';

/**
 * The time in milliseconds since the epoch, renewed every `interval` milliseconds. Null stops the clock, so that a
 * window with nothing to count does not wake up.
 */
export function useNow(interval: number | null): number {
  const [now, setNow] = useState(() => Date.now());
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
