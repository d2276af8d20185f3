import type { PairConsent } from '#domain/consent/pair-consent.ts';
import type { NumberNote } from '#domain/number-change.ts';
import type { AppSettings, DesktopAbilities } from './app-settings.ts';
import type { AppSnapshot, ConnectionState } from './app-state.ts';
import type { MessagesState } from './message-view.ts';
import type { NumbersState } from './numbers-state.ts';
import type { PeopleState } from './people-channels.ts';
import type { DraftView, OutboxCounts, OutgoingView, SendingState } from './outgoing-view.ts';
import type { SendMeter } from './send-rate.ts';
import type { KeychainState, SessionState } from './session-state.ts';

/** One part of main's truth, as it is now. */
export type TruthChange =
  | { readonly type: 'session'; readonly session: SessionState }
  /** The keychain stopped taking secrets during the run, or takes them again. */
  | { readonly type: 'keychain'; readonly keychain: KeychainState }
  | { readonly type: 'numbers'; readonly numbers: NumbersState }
  | { readonly type: 'number-notes'; readonly notes: readonly NumberNote[] }
  | { readonly type: 'role'; readonly mayText: boolean | null }
  | { readonly type: 'outbox'; readonly text: OutgoingView }
  | { readonly type: 'outbox-removed'; readonly id: string }
  | { readonly type: 'draft'; readonly draft: DraftView }
  | { readonly type: 'draft-removed'; readonly id: string }
  | { readonly type: 'outbox-counts'; readonly counts: OutboxCounts }
  | { readonly type: 'sending'; readonly sending: SendingState }
  /** Told at most once a second. */
  | { readonly type: 'rate'; readonly rate: SendMeter }
  | { readonly type: 'messages'; readonly messages: MessagesState }
  /** Pairs of which more or something else is known now; the others are as `consents:check` said. */
  | { readonly type: 'consents'; readonly consents: readonly PairConsent[] }
  | { readonly type: 'people'; readonly people: PeopleState }
  /** Other templates, or other news of them; `templates:list` has them. */
  | { readonly type: 'templates'; readonly version: number }
  | { readonly type: 'settings'; readonly settings: AppSettings }
  | { readonly type: 'desktop'; readonly desktop: DesktopAbilities }
  | { readonly type: 'connection'; readonly connection: ConnectionState };

/** Where the window is asked to go: by a notification, the tray, or a link of another program. */
export type WindowPlace =
  | { readonly kind: 'conversation'; readonly key: string }
  /** Fills the send pane in; nothing is sent. Null leaves what stands there. */
  | { readonly kind: 'new-text'; readonly to: string | null; readonly text: string | null }
  | { readonly kind: 'outbox' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  /** Closing asks first: keep running in the tray, or quit? The answer is `app:close-window`; none leaves all as it is. */
  | { readonly kind: 'close-question' };

export type AppChange =
  | TruthChange
  | { readonly type: 'show'; readonly place: WindowPlace }
  /** Another profile or another person: everything the window holds is replaced. */
  | { readonly type: 'snapshot'; readonly snapshot: AppSnapshot };

/** One push from main to the window; revisions rise by one, a snapshot's own revision tells which are already in it. */
export interface AppEvent {
  readonly revision: number;
  readonly change: AppChange;
}
