import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LineActions } from './line-actions.tsx';
import type { LineProps } from './line-props.ts';
import { useOutboxMoment } from './outbox-moment.tsx';
import { failureSentence, heldWords } from './outgoing-words.ts';

/** A text that does not go before the user says so: why, and what can be said here. */
export function HeldLine(line: LineProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { now } = useOutboxMoment();
  const { text } = line;
  const { cause } = text;
  const isStale = cause?.code === 'stale';
  return (
    <>
      <span className="delivery" data-state="queued">
        <Icon name="clock" size={14} />
        {heldWords(text, formats, now, t)}
        <LineActions {...line} actions={isStale ? ['send-now', 'edit'] : ['edit']} leadsToMore />
      </span>
      {isStale || cause === null ? null : (
        <p className="delivery delivery--why">{failureSentence(cause, t)}</p>
      )}
    </>
  );
}
