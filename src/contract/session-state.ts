import type { AppError } from '#domain/app-error.ts';
import type { Person } from '#domain/person.ts';

export type SessionState =
  /** The first look into the keychain is under way. */
  | { readonly phase: 'starting' }
  /** `error` says why the last session or the last attempt ended, when it did not end by the user's wish. */
  | { readonly phase: 'signed-out'; readonly error: AppError | null }
  | {
      readonly phase: 'signing-in';
      readonly step: 'browser' | 'exchange' | 'profile';
      /** When waiting for the browser ends, in milliseconds since the epoch. */
      readonly expiresAt: number;
    }
  | {
      readonly phase: 'signed-in';
      readonly person: Person;
      /** App scopes that the platform did not grant although Fromline needs them: `SMS`, `ReadMessages`, … */
      readonly missingScopes: readonly string[];
    };

/** Where the sign-in is kept. Without a keychain it lasts for this run only, and the window says so. */
export type KeychainState =
  | { readonly kind: 'keychain' }
  | { readonly kind: 'memory'; readonly reason: 'no-service' | 'locked' | 'timed-out' | 'failed' };

/** What "Advanced" on the sign-in page shows and changes. */
export interface SignInSettings {
  readonly serverUrl: string;
  readonly clientId: string;
  /** Every one has to be registered for the client id, character by character. */
  readonly redirectUris: readonly string[];
}
