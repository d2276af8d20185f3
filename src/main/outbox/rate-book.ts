import type { Clock, RateLimitReport, RateLimitReporter } from '#domain/ports.ts';

/** The newest word of RingCentral's headers on each throttling group. */
export interface RateBook extends RateLimitReporter {
  last(group: string): { readonly report: RateLimitReport; readonly at: number } | null;
}

/** @param monotonic a clock that nobody sets; `at` is its time */
export function createRateBook(monotonic: Clock): RateBook {
  const reports = new Map<string, { readonly report: RateLimitReport; readonly at: number }>();
  return {
    report(report) {
      reports.set(report.group, { report, at: monotonic.now() });
    },
    last: (group) => reports.get(group) ?? null,
  };
}
