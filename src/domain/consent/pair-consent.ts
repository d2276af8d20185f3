/** How an opt-out, or its end, came to be known (platform.md 5.9); the window has the words. */
export const consentWays = ['keyword', 'carrier', 'upstream', 'api', 'delivery-code'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** Why nothing is known of a pair. `not-asked`: the answer has not come yet. */
export type NotCheckedWhy = 'not-permitted' | 'not-asked' | 'unreachable';

/**
 * Whether one person may be texted from one own number: consent is given and taken back by pair. Times are milliseconds
 * since the epoch.
 */
export interface PairConsent {
  /** The own number, E.164. */
  readonly number: string;
  /** E.164. */
  readonly person: string;
  /** `no-opt-out` is said only where RingCentral answered, or the person took an opt-out back, not long ago. */
  readonly status: 'opted-out' | 'no-opt-out' | 'not-checked';
  /** How it is known; null for a pair without any word about it, and where RingCentral does not say. */
  readonly how: ConsentWay | null;
  /** What the person wrote, in capitals: STOP, START and their like; null where it was not a text, or not one we have. */
  readonly word: string | null;
  /** When that was; null without one. */
  readonly at: number | null;
  /** When RingCentral last answered for this pair; null when it never did. */
  readonly checkedAt: number | null;
  /** Null unless the status is `not-checked`. */
  readonly why: NotCheckedWhy | null;
}
