import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#contract/outgoing-view.ts';
import { useServices } from '../../app-context.tsx';
import { historyLines } from './history-lines.ts';
import { useOutboxMoment } from '../outbox/outbox-moment.tsx';

interface HistoryListProps {
  readonly entries: readonly HistoryEntry[];
  /** Nobody knows whether it went, and no look is to come: the history ends with that. */
  readonly endsUnsure: boolean;
  readonly labelledBy: string;
}

/** What happened, oldest first, to the second. */
export function HistoryList({ entries, endsUnsure, labelledBy }: HistoryListProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { now } = useOutboxMoment();
  const lines = historyLines(entries, formats, t);
  const last = lines.at(-1);
  const all =
    endsUnsure && last !== undefined
      ? [
          ...lines,
          { at: last.at, fact: t('outboxPage.history.unsure'), more: t('outboxPage.history.unsureMore') },
        ]
      : lines;
  return (
    <ol className="history" aria-labelledby={labelledBy}>
      {all.map(({ at, fact, more }, place) => (
        <li key={place}>
          <time dateTime={new Date(at).toISOString()}>{formats.exact(at, now)}</time>
          <span>
            <b>{fact}</b>
            {more === '' ? null : `: ${more}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
