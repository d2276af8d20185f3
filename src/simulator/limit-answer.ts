import type { Answer } from './answer.ts';
import { refuse } from './errors.ts';
import type { LimitGroup, LimiterVerdict } from './rate-limiter.ts';

/** The headers that tell a client its limit (platform.md 8). */
export function limitHeaders(group: LimitGroup, verdict: LimiterVerdict): Readonly<Record<string, string>> {
  return {
    'x-rate-limit-group': group,
    'x-rate-limit-limit': String(verdict.limit),
    'x-rate-limit-remaining': String(verdict.remaining),
    'x-rate-limit-window': String(verdict.window),
  };
}

/** 429 with `Retry-After` in seconds (platform.md 8). */
export function rateExceeded(verdict: LimiterVerdict): Answer {
  return refuse({
    status: 429,
    code: 'CMN-301',
    message: 'Request rate exceeded.',
    headers: { 'retry-after': String(verdict.retryAfter) },
  });
}
