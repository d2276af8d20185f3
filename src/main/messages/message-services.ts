import type { MessageChannels } from '#contract/message-channels.ts';
import type { MessagesState } from '#contract/message-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { ConsentChange } from '#domain/consent/consent-change.ts';
import type { Message } from '#domain/messages/message.ts';
import type { NumberListing } from '#domain/number-listing.ts';
import type {
  Clock,
  Disposer,
  Logger,
  MessageSource,
  PictureSource,
  PushSource,
  Random,
  Scheduler,
} from '#domain/ports.ts';
import type { Person } from '#domain/person.ts';
import type { Result } from '#domain/result.ts';
import type { AskingRules } from '../lib/asking-rules.ts';
import type { MessageArchive } from './store/message-archive.ts';
import type { PictureStore } from './store/picture-store.ts';

type Request<Name extends keyof MessageChannels> = MessageChannels[Name]['request'];
type Response<Name extends keyof MessageChannels> = MessageChannels[Name]['response'];

/** What others follow: the state for the window, and each inbound text once, when it is new to this computer. */
export type MessagesChange =
  | { readonly type: 'messages'; readonly messages: MessagesState }
  /** Never told of what the first sync brings, and never twice of the same text. */
  | { readonly type: 'arrived'; readonly message: Message }
  /** An own text was given up by RingCentral or a carrier; told once. */
  | { readonly type: 'undelivered'; readonly message: Message }
  /** Texts that are here now and were not, or not so: whatever else is told of them. */
  | { readonly type: 'stored'; readonly messages: readonly Message[] }
  /** Texts of these conversations were read, here or on another device. */
  | { readonly type: 'read'; readonly conversations: readonly string[] }
  /** RingCentral says that this extension's settings changed: its numbers may have. */
  | { readonly type: 'extension-changed' }
  /** RingCentral says that somebody opted out of a number of the account, or in again. */
  | { readonly type: 'consents-changed'; readonly changes: readonly ConsentChange[] };

/** Conversations of the person who is signed in: what is here, and how new texts get here. */
export interface MessageServices {
  state(): MessagesState;
  page(request: Request<'conversations:page'>): Result<Response<'conversations:page'>, AppError>;
  read(key: string): Result<Response<'conversations:read'>, AppError>;
  lastWith(person: string): Result<Response<'conversations:last-with'>, AppError>;
  find(request: Request<'conversations:find'>): Result<Response<'conversations:find'>, AppError>;
  mark(request: Request<'conversations:mark'>): Result<null, AppError>;
  /** Which conversation stands open in the window; null for none. */
  look(key: string | null): void;
  /** The one that stands open, as `look` was told last. */
  inView(): string | null;
  thread(request: Request<'messages:page'>): Result<Response<'messages:page'>, AppError>;
  loadOlder(conversation: string): Promise<Result<Response<'messages:load-older'>, AppError>>;
  remove(id: string): Promise<Result<null, AppError>>;
  restore(id: string): Promise<Result<null, AppError>>;
  picture(request: Request<'messages:picture'>): Promise<Result<Response<'messages:picture'>, AppError>>;
  /** Asks for what is new now. */
  sync(): void;
  onChange(listener: (change: MessagesChange) => void): Disposer;
  open(person: Person): void;
  /** What is known of the numbers changed: which stores are read, and which numbers are muted, may have. */
  numbersChanged(): void;
  /** A text left the outbox: it is shown, and how far it gets is looked at soon. */
  sent(): void;
  /** Whether RingCentral can be reached changed, or the computer woke up. */
  wake(): void;
  /** The computer is about to sleep. */
  rest(): void;
  close(): void;
}

export interface MessageServicesOptions extends AskingRules {
  readonly archive: MessageArchive;
  readonly messageSource: MessageSource;
  readonly pictureSource: PictureSource;
  readonly pushSource: PushSource;
  readonly pictures: PictureStore;
  /** The numbers of the person who is signed in. */
  readonly listings: () => readonly NumberListing[];
  /** Feature `CallQueueSmsRecipient`; null when that is not known. */
  readonly canReadQueues: () => boolean | null;
  readonly clock: Clock;
  /** A clock that nobody sets, for how long things last. */
  readonly monotonic: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}
