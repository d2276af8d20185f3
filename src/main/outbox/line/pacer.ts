import { defaultSendLimit, nextFreeTime } from '#domain/outbox/pacing.ts';
import type { Clock, RateLimitReport } from '#domain/ports.ts';

export interface PacerOptions {
  /**
   * The newest report on the group that sending belongs to, with the time at which it came, by `monotonic`; null before
   * the first.
   */
  readonly lastReport: () => { readonly report: RateLimitReport; readonly at: number } | null;
  /** Ages of attempts of an earlier run that may still count, in milliseconds. */
  readonly earlier: readonly number[];
  readonly monotonic: Clock;
}

/** Keeps sending below RingCentral's limit, so that nothing is ever refused for haste (platform.md 8). */
export interface Pacer {
  /** Milliseconds until the next request may go; 0 when it may at once. */
  wait(): number;
  /** Call when the answer of a request has come, or was given up. */
  requestEnded(): void;
}

/**
 * Counts our own requests by the time of their end, which is never before RingCentral counted them. What RingCentral
 * says is left of the window tells how many others of this user and app were counted there; each of them is taken to be
 * as new as the report that showed it.
 */
export function createPacer({ lastReport, earlier, monotonic }: PacerOptions): Pacer {
  let own = earlier.map((age) => monotonic.now() - Math.max(0, age));
  let others: number[] = [];
  let seenReport: RateLimitReport | null = null;

  const limit = (): { limit: number; windowSeconds: number } => lastReport()?.report ?? defaultSendLimit;

  const forgetOld = (now: number): void => {
    const oldest = now - 2 * limit().windowSeconds * 1000;
    own = own.filter((time) => time > oldest);
    others = others.filter((time) => time > oldest);
  };

  const countOthers = (): void => {
    const last = lastReport();
    if (last === null || last.report === seenReport) return;
    seenReport = last.report;
    const since = last.at - last.report.windowSeconds * 1000;
    const ownCounted = own.filter((time) => time > since).length;
    const counted = Math.max(0, last.report.limit - last.report.remaining - ownCounted);
    others = counted === 0 ? [] : others.filter((time) => time > since).slice(-counted);
    while (others.length < counted) others.push(last.at);
  };

  return {
    wait() {
      const now = monotonic.now();
      countOthers();
      return nextFreeTime(limit(), [...own, ...others], now) - now;
    },
    requestEnded() {
      const now = monotonic.now();
      own.push(now);
      forgetOld(now);
      countOthers();
    },
  };
}
