import type { AppError } from './app-error.ts';

/** Why a question that changes nothing has no answer, as far as it matters to who asks again and when. */
export type NoAnswer =
  /** 403: this user or this app may not know. */
  | { readonly kind: 'not-permitted' }
  /** Nothing more may be asked for so many seconds. */
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'not-answered'; readonly error: AppError }
  /** Nobody is signed in any more, or somebody else is. */
  | { readonly kind: 'session-gone' };
