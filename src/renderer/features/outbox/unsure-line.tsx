import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { needsUser } from '#domain/outbox/outbox-section.ts';
import { Icon } from '../../ui/icon.tsx';
import { LineActions } from './line-actions.tsx';
import type { LineProps } from './line-props.ts';

/** A text that may or may not have gone. What could deliver it twice is offered in the outbox only. */
export function UnsureLine(line: LineProps): ReactElement {
  const { t } = useTranslation();
  const isSettled = needsUser(line.text);
  return (
    <>
      <span className="delivery" data-state="unsure">
        <Icon name="unknown" size={14} />
        {isSettled ? t('outbox.notSure') : t('outbox.checking')}
        <LineActions
          {...line}
          actions={isSettled ? ['look-again', 'copy-text'] : ['copy-text']}
          leadsToMore
        />
      </span>
      <p className="delivery delivery--why">{t('failures.no-answer')}</p>
    </>
  );
}
