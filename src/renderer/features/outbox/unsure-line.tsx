import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { needsUser } from '#domain/outbox/outbox-section.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useCopy } from '../shell/use-copy.ts';
import { LineActions } from './line-actions.tsx';
import type { LineProps } from './line-props.ts';
import { useDecide } from './use-decide.ts';

/** A text that may or may not have gone. What could deliver it twice is offered in the outbox only. */
export function UnsureLine({ text, to }: Omit<LineProps, 'takeBack'>): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const decide = useDecide();
  const copy = useCopy();
  const { id } = text;
  const isSettled = needsUser(text);
  return (
    <>
      <span className="delivery" data-state="unsure">
        <Icon name="unknown" size={14} />
        {isSettled ? t('outbox.notSure') : t('outbox.checking')}
        <LineActions
          to={to}
          actions={[
            ...(isSettled
              ? [
                  {
                    word: t('outbox.lookAgain'),
                    act: () => decide(id, 'look-again'),
                  },
                ]
              : []),
            { word: t('outbox.copyText'), act: () => copy(text.text) },
            { word: t('outbox.allWays'), act: () => store.getState().showOutbox() },
          ]}
        />
      </span>
      <p className="delivery delivery--why">{t('failures.no-answer')}</p>
    </>
  );
}
