import { useId, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { useServices } from '../../app-context.tsx';
import { codeLine, failureFacts } from '../outbox/failure-facts.ts';
import { BatchLine } from '../outbox/batch-line.tsx';
import { ErrorText } from '../shell/error-text.tsx';
import { HistoryList } from './history-list.tsx';
import { useOutboxMoment } from '../outbox/outbox-moment.tsx';
import type { StandingWords } from './standing-words.ts';
import { useHistory } from './use-history.ts';

interface TextDetailProps {
  readonly id: string;
  readonly text: OutgoingView;
  readonly words: StandingWords;
  readonly actions: ReactNode;
}

/** The opened row: what happened on one side, what it means and what to do on the other. */
export function TextDetail({ id, text, words, actions }: TextDetailProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { now } = useOutboxMoment();
  const titleId = useId();
  const { entries, error } = useHistory(text.id, text.version);
  const isFailed = text.state === 'failed';
  const code = isFailed ? codeLine(text.cause, t) : null;
  const isUnsure = text.state === 'unconfirmed';
  const isSettled = isUnsure && text.lookAt === null;
  const lastLook = isSettled ? entries?.findLast(({ type }) => type === 'looked') : undefined;

  return (
    <div className="outbox-detail" id={id}>
      <div>
        <h3 className="outbox-detail__title" id={titleId}>
          {t('outboxPage.history.title')}
        </h3>
        {entries === null && error === null ? <p className="dim">{t('outboxPage.history.loading')}</p> : null}
        {error === null ? null : <ErrorText error={error} />}
        {entries === null ? null : (
          <HistoryList entries={entries} endsUnsure={isSettled} labelledBy={titleId} />
        )}
      </div>
      <div>
        <h3 className="outbox-detail__title">{isUnsure ? t('outboxPage.unsureTitle') : words.title}</h3>
        <p className="dim">
          {words.explain}
          {lastLook === undefined
            ? null
            : ` ${t('outboxPage.lastLook', { time: formats.exact(lastLook.at, now) })}`}
        </p>
        {isFailed ? <p className="dim">{failureFacts(text.cause?.code ?? '', t)}</p> : null}
        {code === null ? null : <p className="outbox-detail__code mono">{code}</p>}
        {text.batch === null ? null : <BatchLine batch={text.batch} />}
        <p className="outbox-detail__text">{text.text}</p>
        {actions}
      </div>
    </div>
  );
}
