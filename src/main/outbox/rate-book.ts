import type { Clock, RateLimitReport, RateLimitReporter } from '#domain/ports.ts';

/** The newest word of RingCentral's headers on each throttling group. */
export interface RateBook extends RateLimitReporter {
  last(group: string): { readonly report: RateLimitReport; readonly at: number } | null;
}

export function createRateBook(clock: Clock): RateBook {
  const reports = new Map<string, { readonly report: RateLimitReport; readonly at: number }>();
  return {
    report(report) {
      reports.set(report.group, { report, at: clock.now() });
    },
    last: (group) => reports.get(group) ?? null,
  };
}
