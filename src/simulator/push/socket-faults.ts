/** What goes wrong with sockets and events from now on; what is absent stays. */
export interface SocketChange {
  /** The server answers new sockets with 503. */
  readonly refuseConnections?: boolean;
  /** Recovery always ends with `Failed`. */
  readonly refuseRecovery?: boolean;
  /** `POST …/wstoken` answers 429. */
  readonly refuseTokens?: boolean;
  /** A subscription is refused as a whole when one of its filters is. */
  readonly strictFilters?: boolean;
  /** This many coming events arrive twice. */
  readonly duplicateNext?: number;
  /** This many coming events never arrive, not even after a recovery. */
  readonly loseNext?: number;
  /** Milliseconds by which events come late, in real time. */
  readonly delayMs?: number;
  /** Milliseconds by which `ConnectionDetails` comes late, in real time. */
  readonly greetingDelayMs?: number;
}

export type SocketFaults = { -readonly [Name in keyof SocketChange]-?: NonNullable<SocketChange[Name]> };

/** Nothing goes wrong. */
export function noSocketFaults(): SocketFaults {
  return {
    refuseConnections: false,
    refuseRecovery: false,
    refuseTokens: false,
    strictFilters: false,
    duplicateNext: 0,
    loseNext: 0,
    delayMs: 0,
    greetingDelayMs: 0,
  };
}
