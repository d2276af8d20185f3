import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '#contract/message-view.ts';
import { failureKind } from '#domain/failure-catalogue.ts';
import { useServices } from '../../app-context.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { failureActions } from '../outbox/failure-actions.ts';
import { failureFacts } from '../outbox/failure-facts.ts';
import { failedOnTheWay } from '../outbox/outgoing-words.ts';
import type { ActOnMessage, MessageAction } from './use-act-on-message.ts';

const icons: Readonly<Partial<Record<MessageAction, IconName>>> = {
  edit: 'edit',
  copyText: 'copy',
  copyDetails: 'copy',
};

/**
 * The ways on from a failure that exist for a text which RingCentral has; nobody who opted out is offered another try.
 */
function actionsFor({ errorCode }: MessageView): readonly MessageAction[] {
  const code = errorCode ?? 'SMS-UP-500';
  const named = failureActions[failureKind(code)].flatMap((action): readonly MessageAction[] => {
    if (action === 'copy-text') return ['copyText'];
    return action === 'copy-for-admin' || action === 'check-number' ? [] : ['edit'];
  });
  return [...new Set<MessageAction>([...named, 'copyDetails'])];
}

interface MessageFailureProps {
  readonly message: MessageView;
  readonly act: ActOnMessage;
}

/** The text as it was, then what happened, what to do, and the code small at the end. */
export function MessageFailure({ message, act }: MessageFailureProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { text, errorCode, createdAt } = message;
  const words = text === '' ? t('thread.noWords') : text;
  const sentence = errorCode === null ? t('thread.noReason') : t(`failures.${failureKind(errorCode)}`);
  return (
    <div className="failure">
      {text === '' ? null : <div className="bubble">{text}</div>}
      <div className="failure__why">
        <Icon name="alert" />
        <p className="failure__title">
          {t(failedOnTheWay(message) ? 'thread.notDelivered' : 'thread.notSent')}{' '}
          <time dateTime={new Date(createdAt).toISOString()}>{formats.time(createdAt)}</time>
        </p>
        <p className="failure__text">{sentence}</p>
        {errorCode === null ? null : <p className="failure__facts">{failureFacts(errorCode, t)}</p>}
        <div className="failure__actions">
          {actionsFor(message).map((action, index) => {
            const label = t(`thread.actions.${action}`);
            const icon = icons[action];
            return (
              <button
                key={action}
                type="button"
                className="btn"
                data-size="sm"
                data-kind={index === 0 ? undefined : 'quiet'}
                aria-label={t('thread.actionFor', { action: label, text: words })}
                onClick={() => act(action, message)}
              >
                {icon === undefined ? null : <Icon name={icon} />}
                {label}
              </button>
            );
          })}
          {errorCode === null ? null : <span className="failure__code mono">{errorCode}</span>}
        </div>
      </div>
    </div>
  );
}
