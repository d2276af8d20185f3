import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

export interface LineAction {
  readonly word: string;
  readonly act: () => void;
}

interface LineActionsProps {
  readonly actions: readonly LineAction[];
  /** The recipient as written, which tells equal words apart for a screen reader. */
  readonly to: string;
}

/** What can be done with a text, behind the words that say where it is. */
export function LineActions({ actions, to }: LineActionsProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {actions.map(({ word, act }) => (
        <span key={word}>
          ·{' '}
          <button
            type="button"
            className="link"
            aria-label={t('outbox.forText', { action: word, to })}
            onClick={act}
          >
            {word}
          </button>
        </span>
      ))}
    </>
  );
}
