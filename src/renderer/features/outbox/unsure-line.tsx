import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { needsUser } from '#domain/outbox/outbox-section.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LineActions } from './line-actions.tsx';
import type { LineProps } from './line-props.ts';

/** A text that may or may not have gone. What could deliver it twice is offered in the outbox only. */
export function UnsureLine({ text, to, act }: LineProps): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const isSettled = needsUser(text);
  const actions = isSettled ? (['look-again', 'copy-text'] as const) : (['copy-text'] as const);
  return (
    <>
      <span className="delivery" data-state="unsure">
        <Icon name="unknown" size={14} />
        {isSettled ? t('outbox.notSure') : t('outbox.checking')}
        <LineActions
          to={to}
          actions={[
            ...actions.map((action) => ({
              word: t(`outboxPage.actions.${action}`),
              act: () => act(action, text),
            })),
            { word: t('outbox.allWays'), act: () => store.getState().showOutbox() },
          ]}
        />
      </span>
      <p className="delivery delivery--why">{t('failures.no-answer')}</p>
    </>
  );
}
