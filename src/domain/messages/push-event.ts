import type { AppError } from '../app-error.ts';
import type { ConsentChange } from '../consent/consent-change.ts';
import type { StoredMessage } from './store-answer.ts';

/** What RingCentral pushes. Events may come twice, late or never: a sync has the last word (platform.md 6.5). */
export type PushEvent =
  | { readonly kind: 'text'; readonly message: StoredMessage }
  | { readonly kind: 'texts-changed' }
  | { readonly kind: 'consents-changed'; readonly changes: readonly ConsentChange[] }
  | { readonly kind: 'extension-changed' };

export interface PushRequest {
  /** Extension ids of other stores whose changes are wanted as well. */
  readonly alsoOf: readonly string[];
  /** What an earlier connection left, to get the events that were missed since; null to begin afresh. */
  readonly recovery: string | null;
  readonly onEvent: (event: PushEvent) => void;
  /** The connection is lost; not called after `close`. */
  readonly onEnd: (reason: string) => void;
}

export interface PushConnection {
  /** For the next connection; null when RingCentral named nothing. */
  recovery(): string | null;
  close(): void;
}

export type PushAnswer =
  | {
      readonly kind: 'connected';
      readonly connection: PushConnection;
      /** RingCentral gives what was missed since the earlier connection. */
      readonly isRecovered: boolean;
      /** RingCentral does not push everything that was asked for about texts. */
      readonly isPartial: boolean;
    }
  | { readonly kind: 'failed'; readonly error: AppError };
