import type { SendRate } from '#contract/send-rate.ts';

/** Until when RingCentral's count says something, in milliseconds since the epoch; null while it said nothing. */
export function rateUntil(rate: SendRate | null): number | null {
  return rate === null ? null : rate.at + rate.windowSeconds * 1000;
}

/** How many texts RingCentral takes until its window is over; null while it said nothing. */
export function leftNow(rate: SendRate | null, now: number): number | null {
  if (rate === null) return null;
  const isOver = now >= rate.at + rate.windowSeconds * 1000;
  return isOver ? rate.limit : Math.max(0, rate.limit - rate.used);
}
