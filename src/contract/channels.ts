import type { AppError } from '#domain/app-error.ts';
import type { Audience } from '#domain/outbox/draft.ts';
import type { NumberNote } from '#domain/number-change.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type { NumberSettings } from '#domain/number-settings.ts';
import type { AppSnapshot } from './app-state.ts';
import { consentChannelNames, type ConsentChannels } from './consent-channels.ts';
import type {
  DraftView,
  HistoryEntry,
  OutgoingDecision,
  OutgoingView,
  UnreadableRow,
} from './outgoing-view.ts';
import { desktopChannelNames, type DesktopChannels } from './desktop-channels.ts';
import { fileChannelNames, type FileChannels } from './file-channels.ts';
import { messageChannelNames, type MessageChannels } from './message-channels.ts';
import { peopleChannelNames, type PeopleChannels } from './people-channels.ts';
import type { SignInSettings } from './session-state.ts';
import { templateChannelNames, type TemplateChannels } from './template-channels.ts';

/** Pages outside that the window may ask to open; the addresses are in main (docs/security.md, row 15). */
export const externalPages = ['developer-console', 'admin-portal', 'help-keychain'] as const;
export type ExternalPage = (typeof externalPages)[number];

/** One text of a press of Send. */
export interface TextToOne {
  /** UUID made when Send was pressed; the same id twice is one text. */
  readonly id: string;
  /** One recipient, or those of a group text; as typed or E.164, read again in main with the full tables. */
  readonly to: readonly string[];
  readonly text: string;
}

/** Every question the window can ask: request and answer of each channel. */
export interface Channels
  extends MessageChannels, DesktopChannels, ConsentChannels, PeopleChannels, FileChannels, TemplateChannels {
  'app:snapshot': { request: null; response: AppSnapshot };
  'app:open-page': { request: { readonly page: ExternalPage }; response: null };
  'app:copy-text': { request: { readonly text: string }; response: null };
  /** Looks for the keychain again, for example after the user unlocked it. */
  'app:retry-keychain': { request: null; response: null };
  /** Shows the store that was set aside in the system's file manager. */
  'app:show-set-aside': { request: null; response: null };

  /** Answers once the browser was asked to open; what follows arrives as session events. */
  'session:sign-in': { request: null; response: null };
  'session:open-browser-again': { request: null; response: null };
  'session:cancel-sign-in': { request: null; response: null };
  /** `discard` deletes this person's drafts and texts that have not gone; else they are kept for the next sign-in. */
  'session:sign-out': { request: { readonly discard: boolean }; response: null };
  'session:configure': {
    request: { readonly serverUrl: string; readonly clientId: string };
    response: SignInSettings;
  };

  'demo:start': { request: null; response: null };
  'demo:leave': { request: null; response: null };

  'numbers:page': {
    request: { readonly offset: number; readonly limit: number };
    response: { readonly version: number; readonly total: number; readonly rows: readonly NumberListing[] };
  };
  'numbers:refresh': { request: null; response: null };
  /** Reads one number's registration again now, whatever its age; the rest as `numbers:refresh` does. */
  'numbers:check': { request: { readonly id: string }; response: null };
  /** What the person calls a number on this computer. Making one the default ends that of another. */
  'numbers:set': {
    request: { readonly id: string; readonly settings: NumberSettings };
    response: null;
  };
  /** What changed about one number (E.164), newest first. */
  'numbers:history': { request: { readonly number: string }; response: readonly NumberNote[] };
  /** The notes on show have been read; they stay in the history. */
  'numbers:read-notes': { request: null; response: null };
  /** Asks for a file and writes the table of all numbers into it; false when the user chose none. */
  'numbers:export': { request: { readonly format: 'csv' | 'json' }; response: { readonly saved: boolean } };
  /** Which rows can be seen, from top to bottom: their campaigns are read before the others'. At most 200 ids. */
  'numbers:prefer': { request: { readonly ids: readonly string[] }; response: null };

  'outbox:enqueue': {
    request: {
      /** One, or one for each person. All are stored in the same moment, or none is. */
      readonly sends: readonly TextToOne[];
      /** The draft that it was until now, which goes in the same moment; null when there was none. */
      readonly draftId: string | null;
      readonly numberId: string;
      /** Ids of files that were added, in their order; each of the texts has them. */
      readonly files: readonly string[];
      /** Milliseconds since the epoch; null for as soon as possible. */
      readonly sendAt: number | null;
      /** With `sendAt`: a text from the other side makes it a draft again. */
      readonly endsWhenAnswered: boolean;
    };
    response: readonly OutgoingView[];
  };
  'outbox:decide': { request: { readonly id: string; readonly decision: OutgoingDecision }; response: null };
  /** Makes a draft of a text that is not under way; `open` puts it into the send pane. */
  'outbox:to-draft': { request: { readonly id: string; readonly open: boolean }; response: DraftView };
  /** Takes back what its press of Send made, as far as nothing was tried yet, and puts it into the send pane. */
  'outbox:undo': { request: { readonly id: string }; response: DraftView };
  'outbox:delete': { request: { readonly id: string }; response: null };
  /** Takes a deletion back; when its conversation is taken meanwhile, the text comes back as a draft. */
  'outbox:restore': { request: { readonly id: string }; response: null };
  /** The texts that have not gone, oldest first. Their changes arrive as events. */
  'outbox:page': {
    request: { readonly offset: number; readonly limit: number };
    response: { readonly total: number; readonly rows: readonly OutgoingView[] };
  };
  'outbox:history': { request: { readonly id: string }; response: readonly HistoryEntry[] };
  'outbox:pause': { request: null; response: null };
  'outbox:resume': { request: null; response: null };
  /** Tries again after RingCentral refused the sign-in; a pause stays. */
  'outbox:try-again': { request: null; response: null };
  'outbox:unreadable': { request: null; response: readonly UnreadableRow[] };
  /** Asks for a file and writes the rows into it as JSON; false when the user chose none. */
  'outbox:export-unreadable': { request: null; response: { readonly saved: boolean } };
  'outbox:delete-unreadable': { request: null; response: null };

  /** Keeps what stands in the send pane; an empty one is deleted. */
  'drafts:save': {
    request: {
      readonly id: string;
      /** E.164; null for whichever is the default. */
      readonly from: string | null;
      /** As typed, one recipient in a line. */
      readonly to: string;
      readonly audience: Audience;
      readonly text: string;
      /** Ids of files that were added, in their order. */
      readonly files: readonly string[];
      /** Milliseconds since the epoch. */
      readonly sendAt: number | null;
      readonly endsWhenAnswered: boolean;
    };
    response: null;
  };
  /** Puts a draft into the send pane. */
  'drafts:open': { request: { readonly id: string }; response: DraftView };
  /** Nothing stands in the send pane any more; its draft is kept. */
  'drafts:close': { request: null; response: null };
  'drafts:delete': { request: { readonly id: string }; response: null };
  'drafts:restore': { request: { readonly id: string }; response: null };
  /** Saved last first. Their changes arrive as events. */
  'drafts:page': {
    request: { readonly offset: number; readonly limit: number };
    response: { readonly total: number; readonly rows: readonly DraftView[] };
  };
}

export type Channel = keyof Channels;
export type Request<Name extends Channel> = Channels[Name]['request'];
export type Response<Name extends Channel> = Channels[Name]['response'];

/** What every channel answers; a refused call is an error value, never an exception across the bridge. */
export type Envelope<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: AppError };

/** The names alone, for the sandboxed preload; `satisfies` keeps the list closed and spelled right. */
export const channelNames = [
  'app:snapshot',
  'app:open-page',
  'app:copy-text',
  'app:retry-keychain',
  'app:show-set-aside',
  'session:sign-in',
  'session:open-browser-again',
  'session:cancel-sign-in',
  'session:sign-out',
  'session:configure',
  'demo:start',
  'demo:leave',
  'numbers:page',
  'numbers:refresh',
  'numbers:check',
  'numbers:set',
  'numbers:history',
  'numbers:read-notes',
  'numbers:export',
  'numbers:prefer',
  'outbox:enqueue',
  'outbox:decide',
  'outbox:to-draft',
  'outbox:undo',
  'outbox:delete',
  'outbox:restore',
  'outbox:page',
  'outbox:history',
  'outbox:pause',
  'outbox:resume',
  'outbox:try-again',
  'outbox:unreadable',
  'outbox:export-unreadable',
  'outbox:delete-unreadable',
  'drafts:save',
  'drafts:open',
  'drafts:close',
  'drafts:delete',
  'drafts:restore',
  'drafts:page',
  ...messageChannelNames,
  ...desktopChannelNames,
  ...consentChannelNames,
  ...peopleChannelNames,
  ...templateChannelNames,
  ...fileChannelNames,
] as const satisfies readonly Channel[];

/** The one channel on which main pushes `AppEvent`s. */
export const eventChannel = 'app:event';
