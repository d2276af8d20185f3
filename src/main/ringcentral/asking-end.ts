import type { AppError } from '#domain/app-error.ts';
import type { NoAnswer } from '#domain/no-answer.ts';

/** Why a read-only question has no answer, where 404 says something of its own. */
export type AskingEnd = NoAnswer | { readonly kind: 'not-there' };

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

/** The same, where 404 says no more than that this path gave no answer. */
export function noAnswer(error: AppError): NoAnswer {
  const end = askingEnd(error);
  return end.kind === 'not-there' ? { kind: 'not-answered', error } : end;
}
