import type { AccountHintsAnswer, SmsRecipientsAnswer } from './account-hints.ts';
import type { AppError } from './app-error.ts';
import type { ClockReading } from './clock-difference.ts';
import type { ConsentAnswer } from './consent/consent-fact.ts';
import type { OlderAnswer, OlderQuery, Picture, StoreToRead, SyncAnswer } from './messages/store-answer.ts';
import type { PushAnswer, PushRequest } from './messages/push-event.ts';
import type { StoredText } from './outbox/match-records.ts';
import type { RateLimit } from './outbox/pacing.ts';
import type { OutgoingFile } from './outbox/outgoing-file.ts';
import type { OutgoingCause } from './outbox/outgoing-text.ts';
import type { SendOutcome } from './outbox/send-outcome.ts';
import type { Owner } from './owner.ts';
import type { PeopleAnswer, PeopleList } from './people/people-answer.ts';
import type { Person } from './person.ts';
import type { PhoneNumber } from './phone-number.ts';
import type { RegistrationAnswer } from './registration.ts';
import type { Result } from './result.ts';
import type { TemplateRecord } from './templates/template.ts';
import type { TemplatesAnswer, TemplateWords } from './templates/template-answer.ts';

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

/** RingCentral's list of the numbers of the signed-in extension, over all its pages. */
export interface NumberSource {
  readAll(): Promise<Result<readonly PhoneNumber[], AppError>>;
}

/** The campaign and brand of one number of the signed-in extension. Never rejects. */
export interface RegistrationSource {
  read(numberId: string): Promise<RegistrationAnswer>;
}

/** What the account says about the person who is signed in, beside the numbers (platform.md 3.6, 7). Never rejects. */
export interface AccountHintsSource {
  read(): Promise<AccountHintsAnswer>;
  /** Who handles the texts of the queue or site with this extension id. */
  readRecipients(ownerId: string): Promise<SmsRecipientsAnswer>;
}

/** RingCentral's records of who opted out of which number (platform.md 5.9). Never rejects. */
export interface ConsentSource {
  /** All E.164; at most 20 people. */
  search(number: string, people: readonly string[]): Promise<ConsentAnswer>;
}

/** RingCentral's lists of names: the own address book and the directory of the company. Never rejects. */
export interface PeopleSource {
  /** Pages count from 1; each is one request. */
  read(list: PeopleList, page: number): Promise<PeopleAnswer>;
}

/** A file as it goes out. */
export interface FileToSend extends Omit<OutgoingFile, 'id' | 'size'> {
  readonly bytes: Uint8Array;
}

/** One text as RingCentral gets it; with several recipients it is one group text. Numbers are E.164. */
export interface TextMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
  readonly files: readonly FileToSend[];
}

/** One POST of one text. Never repeats it, except after a 401, which RingCentral refuses before processing. */
export interface SmsGateway {
  send(message: TextMessage): Promise<SendOutcome>;
}

/** Outbound texts to the same people, as RingCentral's message store has them. */
export interface SentTextQuery {
  /** E.164. */
  readonly from: string;
  /** E.164. */
  readonly to: readonly string[];
  /** Our time, in milliseconds since the epoch; nothing older is of interest. */
  readonly since: number;
  /** Milliseconds that RingCentral's clock was ahead of ours at that time; null when nobody knew. */
  readonly serverAheadBy: number | null;
  /** Extension id of the call queue that the number belongs to, whose store has its texts (platform.md 6.4); else null. */
  readonly queueId: string | null;
}

export type SentTextAnswer =
  | {
      readonly kind: 'read';
      readonly records: readonly StoredText[];
      /** Milliseconds that RingCentral's clock is ahead of ours now, from the answer's `Date`; 0 when it has none. */
      readonly serverAheadBy: number;
    }
  /** This user may not read the store that would have it: no look will ever tell. */
  | { readonly kind: 'unreadable'; readonly cause: OutgoingCause }
  /** It could not be asked now. `retryAfterSeconds` when RingCentral said so. */
  | { readonly kind: 'not-now'; readonly code: string; readonly retryAfterSeconds: number | null };

/** Looks into RingCentral's message store. Never rejects. */
export interface SentTextReader {
  read(query: SentTextQuery): Promise<SentTextAnswer>;
}

/** RingCentral's message stores (platform.md 6.1 to 6.3). Never rejects. */
export interface MessageSource {
  /** The newest texts of a store, at most about `count`, none older than `since` (milliseconds since the epoch). */
  first(store: StoreToRead, since: number, count: number): Promise<SyncAnswer>;
  /** What came, changed or went since the sync that gave the token. */
  next(store: StoreToRead, token: string): Promise<SyncAnswer>;
  older(store: StoreToRead, query: OlderQuery): Promise<OlderAnswer>;
  /** At most 50 ids. */
  setRead(store: StoreToRead, ids: readonly string[], isRead: boolean): Promise<Result<null, AppError>>;
  /** RingCentral keeps the text restorable for some days. */
  remove(store: StoreToRead, id: string): Promise<Result<null, AppError>>;
  restore(store: StoreToRead, id: string): Promise<Result<null, AppError>>;
}

/** Templates of the signed-in extension and its company (platform.md 5.9). Never rejects. */
export interface TemplateSource {
  readAll(): Promise<TemplatesAnswer>;
  /** One of the person's own. `template-limit` (subject: how many there may be) when there are as many. */
  create(words: TemplateWords): Promise<Result<TemplateRecord, AppError>>;
  update(id: string, words: TemplateWords): Promise<Result<TemplateRecord, AppError>>;
  /** Ok as well when it is gone already. */
  remove(id: string): Promise<Result<null, AppError>>;
}

/** Pictures of texts, by the address that RingCentral gave with the text. Never rejects. */
export interface PictureSource {
  /** `refused` (subject: why) for an address that is not RingCentral's, what is no picture, or is too large. */
  read(uri: string): Promise<Result<Picture, AppError>>;
}

/** RingCentral's push connection (platform.md 6.6). Never rejects. */
export interface PushSource {
  /** Resolves when events come, or with why they do not. */
  connect(request: PushRequest): Promise<PushAnswer>;
}

/** What the headers of one answer said about its throttling group (platform.md 8). */
export interface RateLimitReport extends RateLimit {
  /** In lower case: `light`, `medium`, `heavy`, `auth`, or a name that we do not know. */
  readonly group: string;
  readonly remaining: number;
}

/** Told by every answer that names its limit. */
export interface RateLimitReporter {
  report(report: RateLimitReport): void;
}

/** Told by every real call whether RingCentral could be reached; the system's own word is only a hint. */
export interface ConnectionReporter {
  reached(): void;
  notReached(): void;
  /** Told by every answer of RingCentral itself that says what time it is there. */
  clockRead(reading: ClockReading): void;
}

/** The last known person of an extension, so that an offline start can say who is signed in. */
export interface PersonCache {
  read(owner: Owner): Person | null;
  write(person: Person): void;
  /** Forgets the person; numbers and texts of the owner are another matter. */
  remove(owner: Owner): void;
}

/** Timers, so that a test can own the passing of time. */
export interface Scheduler {
  /** Calls once after so many milliseconds, unless disposed before. */
  setTimer(milliseconds: number, callback: () => void): Disposer;
}
