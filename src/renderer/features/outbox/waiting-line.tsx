import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useConnection, useSendingState } from '../../use-truth.ts';
import { useReport } from '../outbox-page/use-report.ts';
import { LineActions } from './line-actions.tsx';
import type { LineProps } from './line-props.ts';
import { waitingWords } from './outgoing-words.ts';
import { useDecide } from './use-decide.ts';

/** Nothing is under way yet, so the words can still be taken back; Cancel keeps them as a draft. */
export function WaitingLine({ text, to, takeBack }: LineProps): ReactElement {
  const { t } = useTranslation();
  const { formats, bridge } = useServices();
  const decide = useDecide();
  const { done } = useReport();
  const connection = useConnection();
  const sending = useSendingState();
  const now = useNow(1000);

  const { id, dueAt, scheduledFor } = text;
  const isWayOpen =
    connection.online &&
    !sending.paused &&
    !sending.signInRefused &&
    (connection.waitUntil === null || connection.waitUntil <= now);
  const isScheduled = scheduledFor !== null && scheduledFor > now;
  const sendNow = {
    word: isScheduled ? t('outbox.sendNow') : t('outbox.tryNow'),
    act: () => decide(id, 'send-now'),
  };
  const cancel = async (): Promise<void> => {
    const answer = await ask(bridge, 'outbox:to-draft', { id, open: false });
    done(answer, t('compose.keptInDrafts'));
  };

  return (
    <span className="delivery" data-state="queued">
      <Icon name="clock" size={14} />
      {waitingWords(text, { connection, sending }, formats, now, t)}
      <LineActions
        to={to}
        actions={[
          ...(isWayOpen && dueAt > now ? [sendNow] : []),
          { word: t('outbox.edit'), act: () => takeBack(id) },
          { word: t('outbox.cancel'), act: () => void cancel() },
        ]}
      />
    </span>
  );
}
