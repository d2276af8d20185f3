import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import { LineActions } from './line-actions.tsx';
import type { LineProps } from './line-props.ts';
import { failureSentence, heldWords } from './outgoing-words.ts';
import { useDecide } from './use-decide.ts';

/** A text that does not go before the user says so: why, and what can be said here. */
export function HeldLine({ text, to, takeBack }: LineProps): ReactElement {
  const { t } = useTranslation();
  const { formats, store } = useServices();
  const decide = useDecide();
  const now = useNow(60_000);
  const { id, cause } = text;
  const isStale = cause?.code === 'stale';
  return (
    <>
      <span className="delivery" data-state="queued">
        <Icon name="clock" size={14} />
        {heldWords(text, formats, now, t)}
        <LineActions
          to={to}
          actions={[
            ...(isStale
              ? [
                  {
                    word: t('outbox.sendNow'),
                    act: () => decide(id, 'send-now'),
                  },
                ]
              : []),
            { word: t('outbox.edit'), act: () => takeBack(id) },
            { word: t('outbox.allWays'), act: () => store.getState().showOutbox() },
          ]}
        />
      </span>
      {isStale || cause === null ? null : (
        <p className="delivery delivery--why">{failureSentence(cause, t)}</p>
      )}
    </>
  );
}
