import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useConnection } from '../../use-truth.ts';
import { useCopy } from '../shell/use-copy.ts';
import { waitingWords } from './outgoing-words.ts';

interface DeliveryLineProps {
  readonly text: OutgoingView;
  readonly to: string;
  readonly takeBack: (id: string) => void;
}

/** Where a text is that has not failed: waits, sending, sent, or not sure. */
export function DeliveryLine({ text, to, takeBack }: DeliveryLineProps): ReactElement | null {
  const { t } = useTranslation();
  const { formats } = useServices();
  const copy = useCopy();
  switch (text.state) {
    case 'queued':
      return <WaitingLine text={text} to={to} takeBack={takeBack} />;
    case 'sending':
      return (
        <span className="delivery" data-state="sending">
          <Icon name="sending" size={14} className="icon--turning" />
          {t('outbox.sending')}
        </span>
      );
    case 'sent':
      return (
        <span className="delivery" data-state="sent">
          <Icon name="sent" size={14} />
          {t('outbox.sent', { time: formats.time(text.settledAt ?? text.createdAt) })}
        </span>
      );
    case 'unconfirmed':
      return (
        <>
          <span className="delivery" data-state="unsure">
            <Icon name="unknown" size={14} />
            {t('outbox.notSure')} ·{' '}
            <button
              type="button"
              className="link"
              aria-label={t('outbox.forText', { action: t('outbox.copyText'), to })}
              onClick={() => copy(text.text)}
            >
              {t('outbox.copyText')}
            </button>
          </span>
          <p className="delivery delivery--why">{t('failures.no-answer')}</p>
        </>
      );
    case 'failed':
      return null;
  }
}

/** Nothing is under way yet, so the words can still be taken back. */
function WaitingLine({ text, to, takeBack }: DeliveryLineProps): ReactElement {
  const { t } = useTranslation();
  const { formats, bridge } = useServices();
  const connection = useConnection();
  const now = useNow(1000);
  const isGateOpen = connection.online && (connection.waitUntil === null || connection.waitUntil <= now);
  const actions = [
    ...(isGateOpen && text.dueAt > now
      ? [{ word: t('outbox.sendNow'), act: () => void ask(bridge, 'outbox:send-now', { id: text.id }) }]
      : []),
    { word: t('outbox.edit'), act: () => takeBack(text.id) },
    { word: t('outbox.cancel'), act: () => takeBack(text.id) },
  ];
  return (
    <span className="delivery" data-state="queued">
      <Icon name="clock" size={14} />
      {waitingWords(text, connection, formats, now, t)}
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
    </span>
  );
}
