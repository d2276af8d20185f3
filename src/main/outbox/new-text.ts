import { appError, type AppError } from '#domain/app-error.ts';
import type { OutgoingText } from '#domain/outbox/outgoing-text.ts';
import type { Owner } from '#domain/owner.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** What the caller has checked already: numbers are E.164, the text fits RingCentral's limit. */
export interface TextToSend {
  /** UUID made by the window when the user pressed Send. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/**
 * The text as it can be stored and sent. Half of a surrogate pair has no UTF-8 and becomes U+FFFD here already, so that
 * the outbox shows what goes out; SQLite ends a text at U+0000, so that one is refused instead of cut.
 */
export function readableText(text: string): Result<string, AppError> {
  if (text.trim() === '') return err(appError('text-empty'));
  if (text.includes('\0')) return err(appError('request-invalid', { subject: 'text' }));
  return ok(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

export function newText({ id, from, to, text }: TextToSend, owner: Owner, now: number): OutgoingText {
  return {
    id,
    accountId: owner.accountId,
    extensionId: owner.extensionId,
    from,
    to,
    text,
    state: 'queued',
    attempts: 0,
    createdAt: now,
    dueAt: now,
    attemptedAt: null,
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
