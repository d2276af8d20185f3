import type { NumberNote } from '#domain/number-change.ts';
import type { AppError } from '#domain/app-error.ts';
import type { AppSettings, DesktopAbilities } from './app-settings.ts';
import type { MessagesState } from './message-view.ts';
import type { NumbersState } from './numbers-state.ts';
import type { DraftView, OutboxCounts, OutgoingView, SendingState } from './outgoing-view.ts';
import type { SendMeter } from './send-rate.ts';
import type { KeychainState, SessionState, SignInSettings } from './session-state.ts';

/** Whether RingCentral can be reached: a hint from the system, the truth from real calls. */
export interface ConnectionState {
  readonly online: boolean;
  /** Since when, in milliseconds since the epoch. */
  readonly since: number;
  /** Nothing is sent before this time, because RingCentral asked us to wait; null when it did not. */
  readonly waitUntil: number | null;
  /**
   * Milliseconds that RingCentral's clock is ahead of this computer's, negative where it is behind; 0 while they differ by
   * no more than a minute, or nobody knows.
   */
  readonly serverAheadBy: number;
}

/** Where texts and numbers are kept on this computer. */
export type StoreState =
  | { readonly kind: 'encrypted' }
  /**
   * For this run only. `problem` says why, when it is not for want of a keychain: folder or disk refuse
   * (`store-unavailable`), or the keychain did not give or keep the key; the file that is there is left untouched.
   */
  | { readonly kind: 'memory'; readonly problem: AppError | null }
  /** The old file could not be opened; it was kept beside the new one under this name. */
  | { readonly kind: 'set-aside'; readonly fileName: string };

/** Which of the two profiles the window shows. */
export type ProfileName = 'account' | 'demo';

/** What one profile has to show at one moment. */
export interface ProfileTruth {
  readonly profile: ProfileName;
  readonly session: SessionState;
  readonly keychain: KeychainState;
  readonly store: StoreState;
  readonly signIn: SignInSettings;
  readonly numbers: NumbersState;
  /** What changed about the numbers and was not read yet, newest first. */
  readonly numberNotes: readonly NumberNote[];
  /** Whether RingCentral says that this person's role may text; null when it did not say. */
  readonly roleMayText: boolean | null;
  /** The newest texts that left or wait, newest first. */
  readonly outbox: readonly OutgoingView[];
  readonly outboxCounts: OutboxCounts;
  /** The draft that stood in the send pane last. */
  readonly paneDraft: DraftView | null;
  readonly sending: SendingState;
  readonly rate: SendMeter;
  readonly messages: MessagesState;
  /** Grows with every change of the templates, so that the window knows when to ask again. */
  readonly templatesVersion: number;
  readonly connection: ConnectionState;
}

/** What holds for this installation, whichever profile is shown. */
export interface InstallationTruth {
  readonly settings: AppSettings;
  readonly desktop: DesktopAbilities;
  /** File name under which settings that could not be understood were kept; null when they could. */
  readonly settingsSetAside: string | null;
}

/** All that main has to show at one moment. */
export interface AppTruth extends ProfileTruth, InstallationTruth {}

/** What the window begins with. Events with a higher revision come after it. */
export interface AppSnapshot extends AppTruth {
  readonly revision: number;
}
