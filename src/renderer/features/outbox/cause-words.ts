import type { TFunction } from 'i18next';
import type { OutgoingCause } from '#domain/outbox/outgoing-text.ts';

/** Causes of our own that have words; RingCentral's codes are never written in small letters. */
const ownCauses = [
  'offline',
  'timed-out',
  'rate-limited',
  'connection-lost',
  'crashed',
  'session-ended',
  'server-error',
  'unexpected-answer',
  'number-cannot-text',
  'no-pictures',
  'opted-out',
  'stale',
] as const;

/** RingCentral's own code, for example `MSG-304` or `HTTP 502`; null for a cause of ours. */
export function platformCode(cause: OutgoingCause | null): string | null {
  const code = (cause?.code ?? '').replace(/^http-/, 'HTTP ');
  return /^[A-Z]/.test(code) ? code : null;
}

/** "RingCentral could not be reached", or "the answer was MSG-290". */
export function causeWords(cause: OutgoingCause, t: TFunction): string {
  const code = platformCode(cause);
  if (code !== null) return t('outboxPage.causes.other', { code });
  const own = ownCauses.find((known) => known === cause.code) ?? 'unnamed';
  return t(`outboxPage.causes.${own}`);
}

/** The same where there is no room for more than a code. */
export const shortCauseWords = (cause: OutgoingCause, t: TFunction): string =>
  platformCode(cause) ?? causeWords(cause, t);
