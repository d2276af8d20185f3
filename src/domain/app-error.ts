/**
 * What can go wrong in Fromline, as values with a stable code. The renderer has one sentence per code; what RingCentral
 * itself said travels along in `platform`, so that it can be shown small and copied.
 */
export type AppErrorCode =
  // reaching RingCentral
  | 'offline'
  | 'timed-out'
  | 'rate-limited'
  | 'server-error'
  | 'unexpected-answer'
  | 'refused'
  | 'not-found'
  | 'permission-missing'
  | 'scope-missing'
  // session
  | 'session-ended'
  | 'not-signed-in'
  | 'sign-in-cancelled'
  | 'sign-in-denied'
  | 'sign-in-timed-out'
  | 'sign-in-running'
  | 'sign-in-refused'
  | 'redirect-ports-taken'
  | 'redirect-mismatch'
  | 'browser-not-opened'
  | 'client-id-missing'
  | 'server-url-invalid'
  | 'server-not-allowed'
  | 'demo-not-started'
  // this computer
  | 'keychain-unavailable'
  | 'credential-too-large'
  | 'store-unavailable'
  | 'system-refused'
  // texts
  | 'number-not-found'
  | 'number-cannot-text'
  | 'recipient-invalid'
  | 'text-empty'
  | 'text-too-long'
  | 'opted-out'
  | 'template-limit'
  | 'file-refused'
  | 'file-gone'
  | 'file-damaged'
  | 'illegal-move'
  // the bridge between window and main process
  | 'request-invalid'
  | 'sender-refused'
  | 'internal';

/** What RingCentral answered; read in the order of platform.md 9.1. */
export interface PlatformFault {
  /** HTTP status, or null when there was no answer. */
  readonly status: number | null;
  /** For example `MSG-304`, `CMN-408` or `invalid_grant`; null when the body names none. */
  readonly code: string | null;
  /** RingCentral's own sentence, in the language of the request. Shown, never matched. */
  readonly message: string | null;
  /** Header `RCRequestId`, for RingCentral's support. */
  readonly requestId: string | null;
}

export interface AppError {
  readonly code: AppErrorCode;
  readonly platform?: PlatformFault;
  /** Seconds RingCentral asked us to wait (HTTP 429 and 503). */
  readonly retryAfterSeconds?: number;
  /** The one thing the sentence has to name: a permission, a scope, a port, a log id. */
  readonly subject?: string;
  /** E.164 of the recipients whom it is about, where it is not about all of them. Never logged. */
  readonly people?: readonly string[];
}

export const appError = (code: AppErrorCode, details: Omit<AppError, 'code'> = {}): AppError => ({
  code,
  ...details,
});
