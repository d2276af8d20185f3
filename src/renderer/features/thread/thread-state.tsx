import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { ErrorText } from '../shell/error-text.tsx';

/** What stands in the place of the texts: they are being read, could not be read, or there are none. */
export function ThreadState({ who }: { readonly who: string }): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const { isLoaded, error } = useAppState((state) => state.thread);
  if (!isLoaded) {
    return (
      <p className="empty thread__empty thread__empty--late" role="status">
        {t('thread.loading')}
      </p>
    );
  }
  if (error !== null) {
    const retry = (): void => {
      const { view, openThread } = store.getState();
      if (view.kind === 'conversation') void openThread(view.key, view.at);
    };
    return (
      <div className="empty thread__empty" role="alert">
        <p className="empty__title">{t('thread.failed')}</p>
        <ErrorText error={error} />
        <div className="empty__actions">
          <button type="button" className="btn" onClick={retry}>
            {t('app.tryAgain')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className="empty thread__empty">
      <p className="empty__title">{t('thread.empty', { who })}</p>
      <p className="empty__text">{t('thread.emptyText')}</p>
    </div>
  );
}
