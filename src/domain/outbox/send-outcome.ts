import type { OutgoingCause } from './outgoing-text.ts';

/** What is known after one POST of a text (outbox.md, section 3, step 4). */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly serverId: string }
  /** RingCentral said no: trying again would get the same answer. */
  | { readonly kind: 'refused'; readonly cause: OutgoingCause }
  /** Certainly not processed. `gate` says what keeps every text back, not only this one. */
  | {
      readonly kind: 'not-sent';
      readonly cause: OutgoingCause;
      readonly gate: 'none' | 'connection' | 'rate-limit' | 'session';
      readonly retryAfterSeconds: number | null;
    }
  | { readonly kind: 'ambiguous'; readonly cause: OutgoingCause };

/** How a request ended, as far as the transport can tell. */
export type ExchangeEnd =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterSeconds: number | null }
  /** The request was certainly not processed: name not found, connection refused, TLS failure, connect time-out. */
  | { readonly kind: 'not-reached'; readonly code: string }
  /** No token could be had; `invalid_grant` ended the session. */
  | { readonly kind: 'session-ended' }
  /** Anything else: it may have arrived. */
  | { readonly kind: 'answer-lost'; readonly code: string };

/**
 * Sorts the end of a POST that was not accepted. An unknown end is ambiguous: a duplicate text reaches a person and
 * costs money, a question does not.
 */
export function classifyFailure(
  end: ExchangeEnd,
  cause: OutgoingCause,
): Exclude<SendOutcome, { kind: 'accepted' }> {
  switch (end.kind) {
    case 'not-reached':
      return { kind: 'not-sent', cause, gate: 'connection', retryAfterSeconds: null };
    case 'session-ended':
      return { kind: 'not-sent', cause, gate: 'session', retryAfterSeconds: null };
    case 'answer-lost':
      return { kind: 'ambiguous', cause };
    case 'answered':
      return classifyAnswer(end.status, end.retryAfterSeconds, cause);
  }
}

function classifyAnswer(
  status: number,
  retryAfterSeconds: number | null,
  cause: OutgoingCause,
): Exclude<SendOutcome, { kind: 'accepted' }> {
  if (status === 401) return { kind: 'not-sent', cause, gate: 'session', retryAfterSeconds: null };
  if (status === 429) return { kind: 'not-sent', cause, gate: 'rate-limit', retryAfterSeconds };
  // 503 with Retry-After and MSG-290 are refusals before processing; a bare 503 may come from a gateway after it.
  if (status === 503 && (retryAfterSeconds !== null || cause.code === 'MSG-290')) {
    return { kind: 'not-sent', cause, gate: 'none', retryAfterSeconds };
  }
  if (status === 408 || status >= 500 || status < 400) return { kind: 'ambiguous', cause };
  return { kind: 'refused', cause };
}
