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
  /** Feature `SMSSending`: false when this person's role or plan does not allow texting. */
  readonly roleMayText: boolean | null;
  /** Feature `CallQueueSmsRecipient`: the queue's texts can be read by its texting assignee. */
  readonly canReadQueues: boolean | null;
  /** Name of the account's operator, whom an admin question may go to; a hint only (platform.md 10, row 3). */
  readonly operator: string | null;
  /** By the id of the extension that owns the number. */
  readonly recipients: Readonly<Record<string, readonly SmsRecipient[]>>;
}

export const noHints: AccountHints = {
  grants: null,
  isSuperAdmin: null,
  roleMayText: null,
  canReadQueues: null,
  operator: null,
  recipients: {},
};
