import type { AppError } from './app-error.ts';

/** What this person may do for another extension (`GET …/grant`, platform.md 3.6). */
export interface Grant {
  readonly extensionId: string;
  readonly callQueueSmsRecipient: boolean;
  readonly smsRecipient: boolean;
  readonly callQueueMessages: boolean;
  readonly callQueueSetup: boolean;
}

/** Somebody whom RingCentral names as handling the texts of a queue or site. */
export interface SmsRecipient {
  readonly id: string;
  readonly name: string;
}

/**
 * What is known beside the numbers themselves. Every part is null or missing when it could not be read or may not be:
 * less knowledge, never an error.
 */
export interface AccountHints {
  readonly grants: readonly Grant[] | null;
  readonly isSuperAdmin: boolean | null;
  /** `Enabled`, `Disabled`, `Frozen`, …: the own extension's, as RingCentral spells it. */
  readonly extensionStatus: string | null;
  /** Feature `SMSSending`: false when this person's role or plan does not allow texting. */
  readonly roleMayText: boolean | null;
  /** Feature `CallQueueSmsRecipient`: the queue's texts can be read by its texting assignee. */
  readonly canReadQueues: boolean | null;
  /** Name or extension number of the account's operator; a hint only (platform.md 10, row 3). */
  readonly operator: string | null;
  /** By the id of the extension that owns the number. */
  readonly recipients: Readonly<Record<string, readonly SmsRecipient[]>>;
}

/** What is asked once about this person, without who handles the texts of each owner. */
export type OwnHints = Omit<AccountHints, 'recipients'>;

/**
 * What asking about this person came to. A part that may not be read is null; one that was not answered this time is
 * missing, and an older answer stays what is known.
 */
export type AccountHintsAnswer =
  | {
      readonly kind: 'answered';
      readonly hints: Partial<OwnHints>;
      /** Nothing more may be asked for so many seconds; null when RingCentral did not say so. */
      readonly retryAfterSeconds: number | null;
    }
  /** Nobody is signed in any more, or somebody else is. */
  | { readonly kind: 'session-gone' };

/** What asking who handles the texts of one owner came to. */
export type SmsRecipientsAnswer =
  | { readonly kind: 'read'; readonly recipients: readonly SmsRecipient[] }
  /** `user`: this person may not know, whoever the owner is; `owner`: this owner has no such list. */
  | { readonly kind: 'refused'; readonly of: 'user' | 'owner' }
  | { readonly kind: 'not-answered'; readonly error: AppError }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly kind: 'session-gone' };

export const noHints: AccountHints = {
  grants: null,
  isSuperAdmin: null,
  extensionStatus: null,
  roleMayText: null,
  canReadQueues: null,
  operator: null,
  recipients: {},
};
