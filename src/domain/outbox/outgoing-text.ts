import type { OutgoingFile } from './outgoing-file.ts';

/**
 * The states of a text on its way out (outbox.md, section 2). `held` needs the user's word before it goes. `unconfirmed`
 * means that it may or may not have gone; no machine ever sends it again.
 */
export const outgoingStates = ['queued', 'held', 'sending', 'sent', 'failed', 'unconfirmed'] as const;
export type OutgoingState = (typeof outgoingStates)[number];

/** Why a text is where it is. */
export interface OutgoingCause {
  /**
   * RingCentral's code, for example `MSG-304`, else `http-` and the status; or one of ours: `offline`, `timed-out`,
   * `rate-limited`, `connection-lost`, `unexpected-answer`, `crashed`, `session-ended`, `number-cannot-text`,
   * `no-pictures`, `opted-out`, `file-gone`, `file-damaged`, `stale`.
   */
  readonly code: string;
  /** RingCentral's own sentence, shown where we have none of our own. */
  readonly message: string | null;
  readonly requestId: string | null;
}

/** What a look into RingCentral's message store said about a text whose answer got lost, when it did not settle it. */
export const lookFindings = ['not-there', 'several', 'unreadable'] as const;
export type LookFinding = (typeof lookFindings)[number];

/** Which press of Send a text comes from, when that made several, one for each person. */
export interface Batch {
  readonly id: string;
  /** How many texts it made. */
  readonly size: number;
}

/** One text to one person or to one group, as it is stored. Times are milliseconds since the epoch. */
export interface OutgoingText {
  /** UUID made by the window when the user pressed Send: pressing twice names the same text. */
  readonly id: string;
  readonly accountId: string;
  readonly extensionId: string;
  /** E.164. */
  readonly from: string;
  /** E.164, sorted, each once; several are one group text, which is an MMS. */
  readonly to: readonly string[];
  /** Empty only where there are files. */
  readonly text: string;
  readonly files: readonly OutgoingFile[];
  /** Null for a text of its own. */
  readonly batch: Batch | null;
  readonly state: OutgoingState;
  /** Moves made so far: of two pictures of a text the one with the higher version is the newer. */
  readonly version: number;
  /** Attempts begun since the user last asked for it; the first makes it 1. */
  readonly attempts: number;
  /** How many of them RingCentral was too busy for. */
  readonly refusals: number;
  readonly createdAt: number;
  /**
   * Milliseconds that RingCentral's clock was ahead of ours when it was written, and since an attempt when that began;
   * null when nobody knew.
   */
  readonly serverAheadBy: number | null;
  /** The time that the user chose for it, else null. */
  readonly scheduledFor: number | null;
  /** While it waits for that time: a text from the other side makes it a draft again. */
  readonly endsWhenAnswered: boolean;
  /** Since when the user wants it to go: written, scheduled for, or confirmed last. Its age counts from here. */
  readonly wantedAt: number;
  /** Not tried before this time; only means something while `queued`. */
  readonly dueAt: number;
  /** When the last attempt began, else null. */
  readonly attemptedAt: number | null;
  /** Looks into the message store since the answer got lost, without those made before their time. */
  readonly looks: number;
  /** When the next look is due; null when there is none to come. Only means something while `unconfirmed`. */
  readonly lookAt: number | null;
  /** What the last look said; null before the first. */
  readonly finding: LookFinding | null;
  /** RingCentral's message id as a string, once `sent`; null when only the user knows that it arrived. */
  readonly serverId: string | null;
  /** When it came to rest in `sent` or `failed`, else null. */
  readonly settledAt: number | null;
  readonly cause: OutgoingCause | null;
}

/** A cause of ours, which has neither RingCentral's words nor a request. */
export const ownCause = (code: string): OutgoingCause => ({ code, message: null, requestId: null });
