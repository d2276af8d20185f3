import type { Audience } from '#domain/outbox/draft.ts';
import type {
  DraftView,
  HistoryEntry,
  OutgoingDecision,
  OutgoingView,
  UnreadableRow,
} from './outgoing-view.ts';

/** One text of a press of Send. */
export interface TextToOne {
  /** UUID made when Send was pressed; the same id twice is one text. */
  readonly id: string;
  /** One recipient, or those of a group text; as typed or E.164, read again in main with the full tables. */
  readonly to: readonly string[];
  readonly text: string;
}

/** What the window asks about texts that have not gone, and about drafts. */
export interface OutboxChannels {
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

export const outboxChannelNames = [
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
] as const satisfies readonly (keyof OutboxChannels)[];
