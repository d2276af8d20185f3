import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbersState } from '../../use-truth.ts';
import { SendPane } from '../compose/send-pane.tsx';
import { NoNumbers } from '../numbers/no-numbers.tsx';
import { BackButton } from '../thread/back-button.tsx';
import { ContentNotices } from './content-notices.tsx';

/** A new text: to whomever, from the number that is chosen. */
export function ContentPane(): ReactElement {
  const { t } = useTranslation();
  const { total, checkedAt } = useNumbersState();
  const hasNoNumbers = checkedAt !== null && total === 0;
  return (
    <main className="pane pane--content" aria-label={t('compose.header')}>
      <header className="pane__header pane__header--line">
        <BackButton />
        <h2 className="pane__title truncate">{t('compose.header')}</h2>
      </header>
      <ContentNotices />
      {hasNoNumbers ? (
        <NoNumbers />
      ) : (
        <>
          <div className="pane__scroll empty new-text-empty">
            <p className="empty__text">{t('thread.newEmpty')}</p>
          </div>
          <SendPane />
        </>
      )}
    </main>
  );
}
