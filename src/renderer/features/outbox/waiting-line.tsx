import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { HeldBy } from './held-by.ts';
import { LineActions } from './line-actions.tsx';
import type { LineProps } from './line-props.ts';
import { useOutboxMoment } from './outbox-moment.tsx';
import { waitingWords } from './outgoing-words.ts';
import { actionsOf } from './text-actions.ts';
import { waitingOf } from './text-standing.ts';

interface WaitingLineProps extends LineProps {
  readonly heldBy: HeldBy | null;
}

/** Nothing is under way yet, so the words can still be taken back, or not be sent at all. */
export function WaitingLine({ heldBy, ...line }: WaitingLineProps): ReactElement {
  const { text } = line;
  const { t } = useTranslation();
  const { formats } = useServices();
  const { situation, now } = useOutboxMoment();
  const standing = waitingOf(text, heldBy, situation, now);
  return (
    <span className="delivery" data-state="queued">
      <Icon name="clock" size={14} />
      {waitingWords({ text, standing, situation, now }, formats, t)}
      <LineActions {...line} actions={actionsOf(text, standing).row} />
    </span>
  );
}
