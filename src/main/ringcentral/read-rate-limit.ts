import type { Headers } from 'undici';
import type { RateLimitReport } from '#domain/ports.ts';

function readCount(headers: Headers, name: string): number | null {
  const written = headers.get(name)?.trim() ?? '';
  return /^\d{1,9}$/.test(written) ? Number(written) : null;
}

/** The headers `X-Rate-Limit-…` (platform.md 8); null when one is missing or makes no sense. */
export function readRateLimit(headers: Headers): RateLimitReport | null {
  const group = headers.get('x-rate-limit-group')?.trim().toLowerCase() ?? '';
  const limit = readCount(headers, 'x-rate-limit-limit');
  const remaining = readCount(headers, 'x-rate-limit-remaining');
  const windowSeconds = readCount(headers, 'x-rate-limit-window');
  if (group === '' || limit === null || remaining === null || windowSeconds === null) return null;
  return limit === 0 || windowSeconds === 0 ? null : { group, limit, remaining, windowSeconds };
}
