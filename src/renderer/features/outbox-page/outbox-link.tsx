import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useOutboxCounts } from '../../use-truth.ts';
import { RailLink } from '../numbers/rail-link.tsx';

/** The way to the outbox, with what needs the user; else with what is on its way by itself. */
export function OutboxLink(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const isShown = useAppState(({ view }) => view.kind === 'outbox');
  return (
    <RailLink
      icon="outbox"
      label={t('outboxPage.title')}
      href="#outbox"
      isShown={isShown}
      onShow={() => store.getState().showOutbox()}
    >
      <OutboxNews />
    </RailLink>
  );
}

function OutboxNews(): ReactElement | null {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { scheduled, waiting, sending, needUser } = useOutboxCounts();
  const moving = scheduled + waiting + sending;
  if (needUser === 0 && moving === 0) return null;
  const isFailing = needUser > 0;
  return (
    <span className="count push" data-tone={isFailing ? 'fail' : undefined}>
      <Icon name={isFailing ? 'alert' : 'clock'} size={12} />
      <span className="count__words">
        {isFailing
          ? t('outboxPage.newsNeedYou', { count: needUser, number: formats.count(needUser) })
          : t('outboxPage.newsWaiting', { number: formats.count(moving) })}
      </span>
    </span>
  );
}
