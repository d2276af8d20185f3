import type { Clock, Disposer, RateLimitReport, RateLimitReporter } from '#domain/ports.ts';
import { createEmitter } from '../lib/emitter.ts';

/** The newest word of RingCentral's headers on each throttling group. */
export interface RateBook extends RateLimitReporter {
  last(group: string): { readonly report: RateLimitReport; readonly at: number } | null;
  onReport(listener: (report: RateLimitReport) => void): Disposer;
}

/** @param monotonic a clock that nobody sets; `at` is its time */
export function createRateBook(monotonic: Clock): RateBook {
  const reports = new Map<string, { readonly report: RateLimitReport; readonly at: number }>();
  const news = createEmitter<RateLimitReport>();
  return {
    report(report) {
      reports.set(report.group, { report, at: monotonic.now() });
      news.emit(report);
    },
    last: (group) => reports.get(group) ?? null,
    onReport: (listener) => news.subscribe(listener),
  };
}
