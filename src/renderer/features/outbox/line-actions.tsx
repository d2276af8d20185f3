import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import type { LineProps } from './line-props.ts';
import type { TextAction } from './text-action.ts';

interface LineActionsProps extends LineProps {
  readonly actions: readonly TextAction[];
  /** The outbox has more ways on, and the words to weigh them by: the last link leads there. */
  readonly leadsToMore?: boolean;
}

/** What can be done with a text, behind the words that say where it is. */
export function LineActions({ text, to, act, actions, leadsToMore = false }: LineActionsProps): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const links = actions.map((action) => ({
    word: t(`outboxPage.actions.${action}`),
    press: () => act(action, text),
  }));
  const more = { word: t('outbox.allWays'), press: () => store.getState().showOutbox() };
  return (
    <>
      {(leadsToMore ? [...links, more] : links).map(({ word, press }) => (
        <span key={word}>
          ·{' '}
          <button
            type="button"
            className="link"
            // The recipient tells equal words apart for a screen reader.
            aria-label={t('outbox.forText', { action: word, to })}
            onClick={press}
          >
            {word}
          </button>
        </span>
      ))}
    </>
  );
}
