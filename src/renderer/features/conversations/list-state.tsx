import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationFilter } from '#contract/message-view.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { OutboxDrawing } from '../../ui/drawings.tsx';
import { Banner } from '../shell/banner.tsx';
import { ErrorText } from '../shell/error-text.tsx';
import type { AppError } from '#domain/app-error.ts';

interface ListEmptyProps {
  readonly filter: ConversationFilter;
  /** Name of the number; null for all. */
  readonly name: string | null;
  /** RingCentral's texts were never read to the end. */
  readonly isFirstSync: boolean;
}

export function ListEmpty({ filter, name, isFirstSync }: ListEmptyProps): ReactElement {
  const { t } = useTranslation();
  const what = filter === 'all' ? (name === null ? 'all' : 'number') : filter;
  if (isFirstSync && filter === 'all') {
    return (
      <div className="empty pane__scroll" role="status">
        <p className="empty__text">{t('conversations.firstSync')}</p>
      </div>
    );
  }
  return (
    <div className="empty pane__scroll">
      <OutboxDrawing />
      <p className="empty__title">{t(`conversations.empty.${what}Title`, { name })}</p>
      <p className="empty__text">{t(`conversations.empty.${what}Text`)}</p>
    </div>
  );
}

/** The rows could not be had from the store on this computer. */
export function ListFailed({
  error,
  onRetry,
}: {
  readonly error: AppError;
  readonly onRetry: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="empty pane__scroll" role="alert">
      <p className="empty__title">{t('conversations.failed')}</p>
      <ErrorText error={error} />
      <div className="empty__actions">
        <button type="button" className="btn" onClick={onRetry}>
          {t('conversations.tryAgain')}
        </button>
      </div>
    </div>
  );
}

interface SyncFailedProps {
  readonly error: AppError;
  /** What is shown is from then; null when RingCentral never answered. */
  readonly since: string | null;
}

/** New texts could not be had from RingCentral; those from before stay. */
export function SyncFailed({ error, since }: SyncFailedProps): ReactElement {
  const { t } = useTranslation();
  const { bridge } = useServices();
  return (
    <Banner
      icon="alert"
      tone="limited"
      title={t('conversations.syncFailed')}
      actions={[{ label: t('conversations.tryAgain'), act: () => void ask(bridge, 'messages:sync', null) }]}
    >
      <ErrorText error={error} />
      {since === null ? null : <p>{t('conversations.syncKept', { time: since })}</p>}
    </Banner>
  );
}
