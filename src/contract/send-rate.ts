/** What RingCentral's headers said last about the throttling group of sending (platform.md 8). */
export interface SendRate {
  /** Requests that it counted in its window: of this app, and of whatever else this person uses with its client id. */
  readonly used: number;
  readonly limit: number;
  readonly windowSeconds: number;
  /** When it said so, in milliseconds since the epoch; what was counted then is forgotten a window later. */
  readonly at: number;
}

/** How much was sent, as far as this app knows. */
export interface SendMeter {
  /** Null until RingCentral said something since this person signed in. */
  readonly rate: SendRate | null;
  /**
   * Texts by own number (E.164) of which the last attempt began since local midnight and was not refused; a number
   * without any is missing.
   */
  readonly sentToday: Readonly<Record<string, number>>;
}

export const nothingSent: SendMeter = { rate: null, sentToday: {} };
