import type { TFunction } from 'i18next';
import type { HistoryEntry } from '#contract/outgoing-view.ts';
import type { Formats } from '../../formats.ts';
import { causeWords } from '../outbox/cause-words.ts';

/** One line of "What happened": the fact, then what belongs to it. */
export interface HistoryLine {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly fact: string;
  readonly more: string;
}

/** The history of a text in words, oldest first. Attempts are counted since the user last asked for it. */
export function historyLines(
  entries: readonly HistoryEntry[],
  formats: Formats,
  t: TFunction,
): readonly HistoryLine[] {
  let attempt = 0;
  return entries.map((entry) => {
    if (entry.type === 'claimed') attempt += 1;
    if (entry.type === 'hurried' || entry.type === 'repeated') attempt = 0;
    return {
      at: entry.at,
      fact: t(`outboxPage.history.${entry.type}`),
      more: moreWords(entry, attempt, formats, t),
    };
  });
}

function moreWords(entry: HistoryEntry, attempt: number, formats: Formats, t: TFunction): string {
  switch (entry.type) {
    case 'claimed':
      return t('outboxPage.historyMore.attempt', { attempt });
    case 'postponed': {
      const cause = causeWords(entry.cause, t);
      return entry.dueAt > entry.at
        ? t('outboxPage.historyMore.triesAgain', { cause, time: formats.exact(entry.dueAt, entry.at) })
        : t('outboxPage.historyMore.cause', { cause });
    }
    case 'refused':
    case 'gave-up':
    case 'answer-lost':
    case 'held-back':
      return t('outboxPage.historyMore.cause', { cause: causeWords(entry.cause, t) });
    case 'looked':
      return t(`outboxPage.historyMore.${entry.finding}`);
    case 'written':
    case 'accepted':
    case 'found':
    case 'look-wanted':
    case 'hurried':
    case 'repeated':
    case 'vouched':
      return '';
  }
}
