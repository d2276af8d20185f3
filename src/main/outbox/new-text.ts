import { appError, type AppError } from '#domain/app-error.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Owner } from '#domain/owner.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { storableText } from './storable-text.ts';

/** What the caller has checked already: numbers are E.164, the text fits RingCentral's limit. */
export interface TextToSend {
  /** UUID made by the window when the user pressed Send. */
  readonly id: string;
  /** The draft that it was until now, or null. */
  readonly draftId: string | null;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Milliseconds since the epoch; null for as soon as possible. */
  readonly sendAt: number | null;
}

/** The text as it can be stored and sent; SQLite would end a text at U+0000, so that one is refused instead of cut. */
export function readableText(text: string): Result<string, AppError> {
  if (text.trim() === '') return err(appError('text-empty'));
  if (text.includes('\0')) return err(appError('request-invalid', { subject: 'text' }));
  return ok(storableText(text));
}

export function newText({ id, from, to, text, sendAt }: TextToSend, owner: Owner, now: number): OutgoingText {
  // A time that is over by now is no time of its own any more.
  const scheduledFor = sendAt !== null && sendAt > now ? sendAt : null;
  return {
    id,
    accountId: owner.accountId,
    extensionId: owner.extensionId,
    from,
    to,
    text,
    state: 'queued',
    version: 0,
    attempts: 0,
    refusals: 0,
    createdAt: now,
    scheduledFor,
    wantedAt: scheduledFor ?? now,
    dueAt: scheduledFor ?? now,
    attemptedAt: null,
    looks: 0,
    lookAt: null,
    finding: null,
    serverId: null,
    settledAt: null,
    cause: null,
  };
}

/** Whether two texts of one id are the same text, so that pressing Send twice is no mistake. */
export function sameContent(one: OutgoingText, other: OutgoingText): boolean {
  return (['accountId', 'extensionId', 'from', 'to', 'text'] as const).every(
    (key) => one[key] === other[key],
  );
}
