/**
 * The states of a text on its way out (outbox.md, section 2). `unconfirmed` means that it may or may not have gone; no
 * machine ever sends it again.
 */
export const outgoingStates = ['queued', 'sending', 'sent', 'failed', 'unconfirmed'] as const;
export type OutgoingState = (typeof outgoingStates)[number];

/** Why a text is where it is, in the order of what the user can do about it. */
export interface OutgoingCause {
  /** RingCentral's code, for example `MSG-304`, or one of ours: `offline`, `timed-out`, `rate-limited`, `connection-lost`, `crashed`, `session-ended`, `number-cannot-text`. */
  readonly code: string;
  /** RingCentral's own sentence, shown where we have none of our own. */
  readonly message: string | null;
  readonly requestId: string | null;
}

/** One text to one person, as it is stored. Times are milliseconds since the epoch. */
export interface OutgoingText {
  /** UUID made by the window when the user pressed Send: pressing twice names the same text. */
  readonly id: string;
  readonly accountId: string;
  readonly extensionId: string;
  /** E.164. */
  readonly from: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
  readonly state: OutgoingState;
  /** Attempts begun; the first makes it 1. */
  readonly attempts: number;
  readonly createdAt: number;
  /** Not tried before this time; only means something while `queued`. */
  readonly dueAt: number;
  /** When the last attempt began, else null. */
  readonly attemptedAt: number | null;
  /** RingCentral's message id as a string, once `sent`. */
  readonly serverId: string | null;
  /** When it came to rest in `sent` or `failed`, else null. */
  readonly settledAt: number | null;
  readonly cause: OutgoingCause | null;
}
