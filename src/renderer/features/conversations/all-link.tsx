import type { MouseEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { scopeOf } from '../../store/list-scope.ts';
import { Icon } from '../../ui/icon.tsx';
import { Said } from '../../ui/said.tsx';
import { useMessagesState } from '../../use-truth.ts';

/** The way to the conversations of all numbers, with what nobody has read. */
export function AllLink(): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const { unread } = useMessagesState();
  const isShown = useAppState(({ view }) => view.kind !== 'outbox' && scopeOf(view) === null);
  const show = (event: MouseEvent): void => {
    event.preventDefault();
    store.getState().showAll();
  };
  return (
    <a
      className="rail-nav__item marker"
      href="#all"
      title={t('conversations.all')}
      aria-current={isShown ? 'page' : undefined}
      onClick={show}
    >
      <Icon name="inbox" />
      <span className="rail-nav__label">{t('conversations.all')}</span>{' '}
      {unread === 0 ? null : (
        <span className="count push">
          {formats.count(unread)} <Said>{t('conversations.unreadSaid')}</Said>
        </span>
      )}
    </a>
  );
}
