import type { TFunction } from 'i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { failureKind, quotesPlatform } from '#domain/failure-catalogue.ts';
import type { Message } from '#domain/messages/message.ts';
import type { OutgoingCause } from '#domain/outbox/outgoing-text.ts';
import type { Formats } from '../../formats.ts';
import { waitWords } from '../../ui/wait-words.ts';
import { ageWords } from '../../ui/age-words.ts';
import { platformCode } from './cause-words.ts';
import { handOffFacts } from './failure-facts.ts';
import type { Situation, WaitingStanding } from './text-standing.ts';

/** Why a text that did not go did not go, in our words; with RingCentral's own where ours do not say what is wrong. */
export function failureSentence(cause: OutgoingCause | null, t: TFunction): string {
  const kind = failureKind(cause?.code ?? '');
  const sentence = t(`failures.${kind}`);
  return quotesPlatform(kind) ? [sentence, cause?.message ?? ''].join(' ').trim() : sentence;
}

/** Whether a carrier, or the gateway to it, refused, and not RingCentral. */
const isOfCarrier = (code: string): boolean => /^SMS-(CAR|UP)-/.test(code);

/** The same of a text that RingCentral took and that did not arrive; without a code its state tells. */
export const failedOnTheWay = ({ errorCode, delivery }: Pick<Message, 'errorCode' | 'delivery'>): boolean =>
  errorCode === null ? delivery !== 'sending-failed' : isOfCarrier(errorCode);

/** "Not sent" when RingCentral refused, "Not delivered" when a carrier did (ui.md, "Failures"). */
export function failureTitle(cause: OutgoingCause | null, t: TFunction): string {
  return cause !== null && isOfCarrier(cause.code) ? t('outbox.notDelivered') : t('outbox.notSent');
}

/** For an admin: numbers, code and time, whose problem it is and what to do; never the words of the text. */
export function adminDetails(text: OutgoingView, formats: Formats, t: TFunction): string {
  const facts = handOffFacts(text.cause?.code ?? '', t);
  const line = t('outbox.details', {
    from: text.from,
    to: text.to.join(', '),
    time: `${formats.day(text.createdAt)}, ${formats.time(text.createdAt)}`,
    sentence: failureSentence(text.cause, t),
    code: platformCode(text.cause) ?? '',
    requestId: text.cause?.requestId ?? '',
  });
  return `${line.trim()}\n${facts}`;
}

interface Waiting {
  readonly text: OutgoingView;
  readonly standing: WaitingStanding;
  readonly situation: Situation;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What a waiting text waits for, in one line. */
export function waitingWords(waiting: Waiting, formats: Formats, t: TFunction): string {
  const { text, standing, situation, now } = waiting;
  const { scheduledFor, dueAt } = text;
  const { waitUntil } = situation.connection;
  const isAsked = standing === 'asked-to-wait';
  const at = isAsked ? waitUntil : standing.startsWith('scheduled') ? scheduledFor : dueAt;
  const wait = waitWords((dueAt - now) / 1000, t);
  return t(`outbox.waits.${standing}`, { time: formats.moment(at ?? now, now), wait });
}

/** What a text that is held back asks. `now` in milliseconds since the epoch. */
export function heldWords(text: OutgoingView, formats: Formats, now: number, t: TFunction): string {
  if (text.cause?.code !== 'stale') return t('outbox.needsAnswer');
  return text.scheduledFor === null
    ? t('outbox.stillSend', { age: ageWords(now - text.createdAt, t) })
    : t('outbox.stillSendScheduled', { time: formats.moment(text.scheduledFor, now) });
}

/** When it went; or that only the user knows that it arrived. */
export function sentWords(text: OutgoingView, formats: Formats, t: TFunction): string {
  const time = formats.time(text.settledAt ?? text.createdAt);
  return text.serverId === null ? t('outbox.vouched', { time }) : t('outbox.sent', { time });
}
