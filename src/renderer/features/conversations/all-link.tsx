import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { scopeOf } from '../../store/list-scope.ts';
import { Said } from '../../ui/said.tsx';
import { useMessagesState } from '../../use-truth.ts';
import { RailLink } from '../numbers/rail-link.tsx';

/** The way to the conversations of all numbers, with what nobody has read. */
export function AllLink(): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const { unread } = useMessagesState();
  const isShown = useAppState(({ view }) => view.kind !== 'outbox' && scopeOf(view) === null);
  return (
    <RailLink
      icon="inbox"
      label={t('conversations.all')}
      href="#all"
      isShown={isShown}
      onShow={() => store.getState().showAll()}
    >
      {unread === 0 ? null : (
        <span className="count push">
          {formats.count(unread)} <Said>{t('conversations.unreadSaid')}</Said>
        </span>
      )}
    </RailLink>
  );
}
