import type { TFunction } from 'i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { mostRefusals } from '#domain/outbox/retry-policy.ts';
import type { Formats } from '../../formats.ts';
import { ageWords } from '../../ui/age-words.ts';
import { waitWords } from '../../ui/wait-words.ts';
import { causeWords, shortCauseWords } from '../outbox/cause-words.ts';
import { failureSentence, failureTitle } from '../outbox/outgoing-words.ts';
import type { Situation, TextStanding } from '../outbox/text-standing.ts';

export interface StandingWords {
  /** What is the matter, in a word or two. */
  readonly title: string;
  /** What belongs to it: a time, a count, a code. */
  readonly note: string;
  /** What it means and what to do, in sentences. */
  readonly explain: string;
}

interface Described {
  readonly text: OutgoingView;
  readonly standing: TextStanding;
  readonly situation: Situation;
  /** Recipient and sender as written. */
  readonly to: string;
  readonly from: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function standingWords(described: Described, formats: Formats, t: TFunction): StandingWords {
  const { text, standing, situation, to, from, now } = described;
  const { cause, scheduledFor, looks, lookAt, attempts } = text;
  const { waitUntil } = situation.connection;
  const code = cause === null ? '' : shortCauseWords(cause, t);
  const words = {
    to,
    from,
    code,
    cause: cause === null ? '' : causeWords(cause, t),
    scheduled: scheduledFor === null ? '' : formats.appointment(scheduledFor),
    age: ageWords(now - (scheduledFor ?? text.createdAt), t),
    wait: waitUntil === null ? '' : waitWords((waitUntil - now) / 1000, t),
    until: waitUntil === null ? '' : formats.time(waitUntil),
    undo: waitWords((text.dueAt - now) / 1000, t),
    due: formats.moment(text.dueAt, now),
    tries: triesWords(text.refusals, code, t),
    attempt: t('outboxPage.attempt', {
      attempt: attempts,
      time: formats.moment(text.attemptedAt ?? now, now),
    }),
    failureTitle: failureTitle(cause, t),
    failure: failureSentence(cause, t),
    looked: t('outboxPage.looked', { count: looks }),
    lookAt:
      lookAt === null || lookAt <= now
        ? t('outboxPage.lookSoon')
        : t('outboxPage.lookAt', { time: formats.moment(lookAt, now) }),
  };
  return {
    title: t(`outboxPage.standing.${standing}.title`, words),
    note: t(`outboxPage.standing.${standing}.note`, words).trim(),
    explain: t(`outboxPage.standing.${standing}.explain`, words),
  };
}

function triesWords(refusals: number, code: string, t: TFunction): string {
  const next = refusals + 1;
  if (refusals === 0) return '';
  return next > mostRefusals
    ? t('outboxPage.tryMore', { next, code })
    : t('outboxPage.try', { next, most: mostRefusals, code });
}
