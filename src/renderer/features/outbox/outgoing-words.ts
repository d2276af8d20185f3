import type { TFunction } from 'i18next';
import type { ConnectionState } from '#contract/app-state.ts';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { failureKind } from '#domain/failure-catalogue.ts';
import type { OutgoingCause } from '#domain/outbox/outgoing-text.ts';
import type { Formats } from '../../formats.ts';

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

/** What a waiting text waits for. `now` in milliseconds since the epoch. */
export function waitingWords(
  text: OutgoingView,
  connection: ConnectionState,
  formats: Formats,
  now: number,
  t: TFunction,
): string {
  if (!connection.online) return t('outbox.waitsConnection');
  if (connection.waitUntil !== null && connection.waitUntil > now) {
    return t('outbox.waitsAsked', { time: formats.time(connection.waitUntil) });
  }
  if (text.cause?.code === 'session-ended') return t('outbox.waitsSession');
  if (text.dueAt > now) return t('outbox.triesAgain', { time: formats.moment(text.dueAt, now) });
  if (text.cause?.code === 'offline') return t('outbox.waitsConnection');
  return t('outbox.waitsTurn');
}
