import type { TFunction } from 'i18next';
import type { AppTruth } from '#contract/app-state.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { failureKind } from '#domain/failure-catalogue.ts';
import type { OutgoingCause } from '#domain/outbox/outgoing-text.ts';
import type { Formats } from '../../formats.ts';
import { ageWords } from '../../ui/age-words.ts';

/** Why a text that did not go did not go, in our words; RingCentral's own where we have none. */
export function failureSentence(cause: OutgoingCause | null, t: TFunction): string {
  const kind = failureKind(cause?.code ?? '');
  const sentence = t(`failures.${kind}`);
  return kind === 'refused' ? [sentence, cause?.message ?? ''].join(' ').trim() : sentence;
}

/** "Not sent" when RingCentral refused, "Not delivered" when a carrier did (ui.md, "Failures"). */
export function failureTitle(cause: OutgoingCause | null, t: TFunction): string {
  const isCarrier = cause !== null && /^SMS-(CAR|UP)-/.test(cause.code);
  return isCarrier ? t('outbox.notDelivered') : t('outbox.notSent');
}

/** What keeps every text back. */
type Gates = Pick<AppTruth, 'connection' | 'sending'>;

/** For an admin: numbers, code and time, never the words of the text. */
export function adminDetails(text: OutgoingView, formats: Formats, t: TFunction): string {
  return t('outbox.details', {
    from: text.from,
    to: text.to,
    time: `${formats.day(text.createdAt)}, ${formats.time(text.createdAt)}`,
    sentence: failureSentence(text.cause, t),
    code: text.cause?.code ?? '',
    requestId: text.cause?.requestId ?? '',
  }).trim();
}

/** What a waiting text waits for; what lasts longest first. `now` in milliseconds since the epoch. */
export function waitingWords(
  text: OutgoingView,
  { connection, sending }: Gates,
  formats: Formats,
  now: number,
  t: TFunction,
): string {
  const { scheduledFor, dueAt, cause } = text;
  if (scheduledFor !== null && scheduledFor > now) {
    return t('outbox.scheduled', { time: formats.moment(scheduledFor, now) });
  }
  if (sending.paused) return t('outbox.waitsPaused');
  if (sending.signInRefused) return t('outbox.waitsSignIn');
  if (!connection.online) return t('outbox.waitsConnection');
  if (connection.waitUntil !== null && connection.waitUntil > now) {
    return t('outbox.waitsAsked', { time: formats.time(connection.waitUntil) });
  }
  if (cause?.code === 'session-ended') return t('outbox.waitsSession');
  if (dueAt > now) return t('outbox.triesAgain', { time: formats.moment(dueAt, now) });
  if (cause?.code === 'offline') return t('outbox.waitsConnection');
  return t('outbox.waitsTurn');
}

/** What a text that is held back asks. `now` in milliseconds since the epoch. */
export function heldWords(text: OutgoingView, formats: Formats, now: number, t: TFunction): string {
  if (text.cause?.code !== 'stale') return t('outbox.needsAnswer');
  return text.scheduledFor === null
    ? t('outbox.stillSend', { age: ageWords(now - text.wantedAt, t) })
    : t('outbox.stillSendScheduled', { time: formats.moment(text.scheduledFor, now) });
}

/** When it went; or that only the user knows that it arrived. */
export function sentWords(text: OutgoingView, formats: Formats, t: TFunction): string {
  const time = formats.time(text.settledAt ?? text.createdAt);
  return text.serverId === null ? t('outbox.vouched', { time }) : t('outbox.sent', { time });
}
