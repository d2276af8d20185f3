import type { AppError } from '#domain/app-error.ts';

/** Why a read-only question has no answer, as far as it matters to who asks again and when. */
export type AskingEnd =
  | { readonly kind: 'session-gone' }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  /** 403: this user or this app may not know. */
  | { readonly kind: 'not-permitted' }
  /** 404. */
  | { readonly kind: 'not-there' }
  | { readonly kind: 'not-answered'; readonly error: AppError };

/** After 429 without `Retry-After` (platform.md 8). */
const defaultWaitSeconds = 30;

export function askingEnd(error: AppError): AskingEnd {
  if (error.code === 'session-ended' || error.code === 'not-signed-in') return { kind: 'session-gone' };
  if (error.code === 'rate-limited' || error.retryAfterSeconds !== undefined) {
    return { kind: 'rate-limited', retryAfterSeconds: error.retryAfterSeconds ?? defaultWaitSeconds };
  }
  if (error.platform?.status === 403) return { kind: 'not-permitted' };
  return error.platform?.status === 404 ? { kind: 'not-there' } : { kind: 'not-answered', error };
}
