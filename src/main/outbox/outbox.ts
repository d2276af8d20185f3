import type { Request, Response } from '#contract/channels.ts';
import type {
  DraftView,
  HistoryEntry,
  OutboxCounts,
  OutgoingDecision,
  OutgoingView,
  SendingState,
  UnreadableRow,
} from '#contract/outgoing-view.ts';
import type { SendMeter } from '#contract/send-rate.ts';
import type { AppError } from '#domain/app-error.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { Owner } from '#domain/owner.ts';
import type {
  Clock,
  Disposer,
  Logger,
  Random,
  Scheduler,
  SentTextReader,
  SmsGateway,
} from '#domain/ports.ts';
import type { Result } from '#domain/result.ts';
import type { QueueOf } from '../numbers/queue-of.ts';
import type { Database } from '../storage/database.ts';
import type { MayStillSend } from './line/send-once.ts';
import type { TextsToSend } from './new-text.ts';
import type { RateBook } from './rate-book.ts';
import type { Page } from './store/outbox-views.ts';

export interface OutboxOptions {
  readonly database: Database;
  readonly gateway: SmsGateway;
  readonly reader: SentTextReader;
  readonly rateBook: RateBook;
  readonly mayStillSend: MayStillSend;
  readonly queueOf: QueueOf;
  /** False while it is known that RingCentral cannot be reached; `reachable` when that changes. */
  readonly canReach: () => boolean;
  /** When the newest text of a conversation came in, by RingCentral's clock; null for none. Throws what SQLite says. */
  readonly answeredAt: (owner: Owner, conversation: string) => number | null;
  /** False while it is not known what came in; `answered` when that changes. */
  readonly areAnswersKnown: () => boolean;
  /** Milliseconds that RingCentral's clock is ahead of ours; null when nobody knows. */
  readonly serverAheadBy: () => number | null;
  readonly clock: Clock;
  /** A clock that nobody sets, for how long things last; only differences of its times mean anything. */
  readonly monotonic: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

export type OutboxChange =
  | { readonly type: 'changed'; readonly text: OutgoingView }
  | { readonly type: 'removed'; readonly id: string }
  | { readonly type: 'draft'; readonly draft: DraftView }
  | { readonly type: 'draft-removed'; readonly id: string }
  | { readonly type: 'counts'; readonly counts: OutboxCounts }
  | { readonly type: 'sending'; readonly sending: SendingState }
  | { readonly type: 'rate'; readonly rate: SendMeter };

/** What the user does with texts. Every error of a full or broken disk is `store-unavailable`, with nothing changed. */
export interface OutboxCommands {
  /**
   * Answers once the texts are on the disk, all or none, and their draft is gone in the same moment. The same id and
   * content again is the same text. Errors: `not-signed-in`, `text-empty`, `request-invalid` (the id has another content, or a sign no
   * text can hold).
   */
  enqueue(wanted: TextsToSend): Result<readonly OutgoingView[], AppError>;
  /** Errors: `illegal-move` (subject: its state, or `gone`). A penalty still holds. */
  decide(id: string, decision: OutgoingDecision): Result<null, AppError>;
  /** Makes a draft of a text that is not under way. Errors: `illegal-move`. */
  toDraft(id: string, open: boolean): Result<DraftView, AppError>;
  /**
   * Takes back what its press of Send made, as far as nothing of it was tried yet, and puts it into the send pane; one
   * draft for all people who would have got the same words. Errors: `illegal-move`.
   */
  undo(id: string): Result<DraftView, AppError>;
  /** Out of sight, and not sent; `restore` takes it back during this run. Errors: `illegal-move`. */
  delete(id: string): Result<null, AppError>;
  restore(id: string): Result<null, AppError>;
  setPaused(paused: boolean): Result<null, AppError>;
  /** Tries again after RingCentral refused the sign-in. */
  acceptSignIn(): void;
  /** Deletes a person's drafts and texts that have not gone, for good. What is under way goes when it comes back. */
  discard(owner: Owner): Result<null, AppError>;
}

/** The files that go with texts. */
export interface Files {
  /** As the channel `files:add`. */
  add(file: Request<'files:add'>): Result<OutgoingFile, AppError>;
  /** As the channel `files:add-slice`. */
  addSlice(slice: Request<'files:add-slice'>): Result<null, AppError>;
  read(id: string): Result<Response<'files:read'>, AppError>;
  /** As the channel `files:read-slice`. */
  readSlice(slice: Request<'files:read-slice'>): Result<Response<'files:read-slice'>, AppError>;
  /** All of them in this order. Errors: `file-gone` when one is not there. */
  find(ids: readonly string[]): Result<readonly OutgoingFile[], AppError>;
}

/** What stands in the send pane and what is kept for later. */
export interface Drafts {
  /** An empty one is deleted. Errors: `not-signed-in`, `illegal-move` (the id is another person's). */
  save(draft: Request<'drafts:save'>): Result<null, AppError>;
  /** Puts it into the send pane. Errors: `illegal-move` (subject `gone`). */
  open(id: string): Result<DraftView, AppError>;
  /** Nothing stands in the send pane any more. */
  close(): Result<null, AppError>;
  delete(id: string): Result<null, AppError>;
  restore(id: string): Result<null, AppError>;
}

/**
 * What the window shows. What it asks for answers with `store-unavailable` when the disk cannot be read; what every
 * window begins with is then empty, with a line in the log, so that the window can open and say so.
 */
export interface OutboxReading {
  /** Newest first, gone ones included. */
  recent(limit: number): readonly OutgoingView[];
  page(offset: number, limit: number): Result<Page<OutgoingView>, AppError>;
  history(id: string): Result<readonly HistoryEntry[], AppError>;
  counts(): OutboxCounts;
  /** As `SendMeter.sentToday`. */
  sentToday(): SendMeter['sentToday'];
  draftPage(offset: number, limit: number): Result<Page<DraftView>, AppError>;
  /** The draft that stood in the send pane last. */
  paneDraft(): DraftView | null;
  unreadable(): Result<readonly UnreadableRow[], AppError>;
  /** The unreadable rows as they were found, as JSON. */
  exportUnreadable(): Result<string, AppError>;
  deleteUnreadable(): Result<null, AppError>;
  /** How many texts have not gone, drafts included, of everybody: what would be lost with the store. */
  unsent(): number;
}

/** The texts of the person who is signed in, on their way out (outbox.md). */
export interface Outbox {
  readonly commands: OutboxCommands;
  readonly drafts: Drafts;
  readonly files: Files;
  readonly reading: OutboxReading;
  /** Shows and sends this person's texts, nobody else's. Again for the same person: they signed in again. */
  open(owner: Owner): void;
  /**
   * Claims nothing more, waits up to five seconds for what is under way, and shows nobody's texts. Called again, it
   * waits for what the earlier call waits for.
   */
  close(): Promise<void>;
  /**
   * The same, when the app ends: what the user sent just now goes before, as far as the five seconds allow. What could
   * not go stays as it is (outbox.md, "Taking back").
   */
  finish(): Promise<void>;
  /** The computer is about to sleep: nothing new is begun until `wake`. */
  rest(): void;
  /** RingCentral can be reached again. */
  reachable(): void;
  /** Texts came in, or it is known that none did: what was to end with an answer becomes a draft, or may go. */
  answered(): void;
  /** The computer woke up. */
  wake(): void;
  /** What is known of the numbers changed: texts whose number cannot text any more are held at once. */
  review(): void;
  /** Nothing is sent before this time, in milliseconds since the epoch, because RingCentral asked for it. */
  waitUntil(): number | null;
  sending(): SendingState;
  /** How much was sent, in RingCentral's window and today. */
  rate(): SendMeter;
  onChange(listener: (change: OutboxChange) => void): Disposer;
}
