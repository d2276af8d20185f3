import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutgoingView } from '#contract/outgoing-view.ts';
import { failureKind } from '#domain/failure-catalogue.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { failureActions } from './failure-actions.ts';
import { FailureButton } from './failure-button.tsx';
import { failureSentence, failureTitle } from './outgoing-words.ts';

interface FailureCardProps {
  readonly text: OutgoingView;
  /** The recipient as written. */
  readonly to: string;
  readonly takeBack: (id: string, then?: () => void) => void;
}

/** The text as it was, then what happened, what to do, and the code small at the end. */
export function FailureCard({ text, to, takeBack }: FailureCardProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { cause } = text;
  const settledAt = text.settledAt ?? text.createdAt;
  return (
    <div className="failure">
      <div className="bubble">{text.text}</div>
      <div className="failure__why">
        <Icon name="alert" />
        <p className="failure__title">
          {failureTitle(cause, t)}{' '}
          <time dateTime={new Date(settledAt).toISOString()}>{formats.time(settledAt)}</time>
        </p>
        <p className="failure__text">{failureSentence(cause, t)}</p>
        <div className="failure__actions">
          {failureActions[failureKind(cause?.code ?? '')].map((action, place) => (
            <FailureButton
              key={action}
              action={action}
              isFirst={place === 0}
              text={text}
              to={to}
              takeBack={takeBack}
            />
          ))}
          {cause === null ? null : <span className="failure__code mono">{cause.code}</span>}
        </div>
      </div>
    </div>
  );
}
