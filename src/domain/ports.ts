/**
 * What the main process supplies to the rules: the outside world as small interfaces, so that a test can hand in a
 * clock, a network or a keychain of its own.
 */

/** Milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

/** A number between 0 (included) and 1 (not included). */
export type Random = () => number;

/** Ends a subscription. Calling it twice does nothing more. */
export type Disposer = () => void;

/** Log lines never hold message text, tokens or whole phone numbers; `details` values pass a redaction all the same. */
export interface Logger {
  debug(message: string, details?: Readonly<Record<string, unknown>>): void;
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** A logger whose lines carry the area, for example `session`. */
  child(area: string): Logger;
}

/** Small secrets by name. The system's keychain, or memory for this run when there is none. */
export interface CredentialStore {
  /** `keychain` survives a restart; `memory` is gone when the app quits. */
  readonly kind: 'keychain' | 'memory';
  read(name: string): Promise<string | null>;
  write(name: string, secret: string): Promise<void>;
  remove(name: string): Promise<void>;
}
