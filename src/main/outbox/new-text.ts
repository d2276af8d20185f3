import { appError, type AppError } from '#domain/app-error.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import type { Batch, OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Owner } from '#domain/owner.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { storableText } from '../storage/storable-text.ts';

/** What the caller has checked already: numbers are E.164, the text fits RingCentral's limit. */
export interface TextToSend {
  /** UUID made by the window when the user pressed Send. */
  readonly id: string;
  readonly from: string;
  /** Sorted, each once. */
  readonly to: readonly string[];
  readonly text: string;
}

/** What one press of Send asks for: one text, or one for each person, all with the same files. */
export interface TextsToSend {
  readonly texts: readonly TextToSend[];
  /** The draft that it was until now, or null. */
  readonly draftId: string | null;
  readonly files: readonly OutgoingFile[];
  /** Milliseconds since the epoch; null for as soon as possible. */
  readonly sendAt: number | null;
  readonly endsWhenAnswered: boolean;
  /** Milliseconds for which it can be taken back, where it would go at once. */
  readonly undoFor: number;
}

/** The text as it can be stored and sent; SQLite would end a text at U+0000, so that one is refused instead of cut. */
function readableText(text: string, hasFiles: boolean): Result<string, AppError> {
  if (text.trim() === '' && !hasFiles) return err(appError('text-empty'));
  if (text.includes('\0')) return err(appError('request-invalid', { subject: 'text' }));
  return ok(storableText(text));
}

/** When a text is written: as `OutgoingText.createdAt` and `serverAheadBy`. */
interface WrittenAt {
  readonly now: number;
  readonly serverAheadBy: number | null;
}

function newText(
  { id, from, to, text }: TextToSend,
  { files, sendAt, endsWhenAnswered, undoFor }: Omit<TextsToSend, 'texts' | 'draftId'>,
  batch: Batch | null,
  owner: Owner,
  { now, serverAheadBy }: WrittenAt,
): OutgoingText {
  // A time that is over by now is no time of its own any more.
  const scheduledFor = sendAt !== null && sendAt > now ? sendAt : null;
  return {
    id,
    accountId: owner.accountId,
    extensionId: owner.extensionId,
    from,
    to,
    text,
    files,
    batch,
    state: 'queued',
    version: 0,
    attempts: 0,
    refusals: 0,
    createdAt: now,
    serverAheadBy,
    scheduledFor,
    endsWhenAnswered: scheduledFor !== null && endsWhenAnswered,
    wantedAt: scheduledFor ?? now,
    dueAt: scheduledFor ?? now + undoFor,
    attemptedAt: null,
    looks: 0,
    lookAt: null,
    finding: null,
    serverId: null,
    settledAt: null,
    cause: null,
  };
}

/** Every text of one press of Send; several are a batch, named after the first of them. Errors: those of `readableText`. */
export function newTexts(
  wanted: TextsToSend,
  owner: Owner,
  at: WrittenAt,
): Result<readonly OutgoingText[], AppError> {
  const { texts } = wanted;
  const [first] = texts;
  const batch = first === undefined || texts.length < 2 ? null : { id: first.id, size: texts.length };
  const fresh: OutgoingText[] = [];
  for (const text of texts) {
    const readable = readableText(text.text, wanted.files.length > 0);
    if (!readable.ok) return readable;
    fresh.push(newText({ ...text, text: readable.value }, wanted, batch, owner, at));
  }
  return ok(fresh);
}

/** Whether two texts of one id are the same text, so that pressing Send twice is no mistake. */
export function sameContent(one: OutgoingText, other: OutgoingText): boolean {
  const contentOf = ({ accountId, extensionId, from, to, text, files }: OutgoingText): string =>
    JSON.stringify([accountId, extensionId, from, to, text, files.map(({ id }) => id)]);
  return contentOf(one) === contentOf(other);
}
