import type { AppError } from '#domain/app-error.ts';

/** A whole HTTP answer, good or bad. */
export interface Answered {
  readonly kind: 'answered';
  readonly status: number;
  /** The parsed JSON; undefined when the body was none. */
  readonly body: unknown;
  /** Header `RCRequestId` (platform.md 9.2). */
  readonly requestId: string | null;
  /** Header `Retry-After`, in seconds. */
  readonly retryAfterSeconds: number | null;
  /** Header `Date`, in milliseconds since the epoch; whole seconds. */
  readonly serverTime: number | null;
}

/** How one request ended. Nothing here throws. */
export type Exchange =
  | Answered
  | { readonly kind: 'not-reached'; readonly code: string }
  | { readonly kind: 'answer-lost'; readonly code: string }
  /** There was no usable access token, so the request was never made; or it was refused with 401 before. */
  | { readonly kind: 'no-token'; readonly error: AppError };
