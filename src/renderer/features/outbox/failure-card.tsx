import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureKind } from '#domain/failure-catalogue.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { failureActions } from './failure-actions.ts';
import { codeLine, failureFacts } from './failure-facts.ts';
import type { LineProps } from './line-props.ts';
import { OutgoingFiles } from './outgoing-files.tsx';
import { failureSentence, failureTitle } from './outgoing-words.ts';
import { TextActionButtons } from './text-action-buttons.tsx';

/** The text as it was, then what happened, what to do, and the code small at the end. */
export function FailureCard({ text, to, act }: LineProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { cause } = text;
  const code = codeLine(cause, t);
  const settledAt = text.settledAt ?? text.createdAt;
  return (
    <div className="failure">
      <OutgoingFiles text={text} />
      {text.text === '' ? null : <div className="bubble">{text.text}</div>}
      <div className="failure__why">
        <Icon name="alert" />
        <p className="failure__title">
          {failureTitle(cause, t)}{' '}
          <time dateTime={new Date(settledAt).toISOString()}>{formats.time(settledAt)}</time>
        </p>
        <p className="failure__text">{failureSentence(cause, t)}</p>
        <p className="failure__facts">{failureFacts(cause?.code ?? '', t)}</p>
        <div className="failure__actions">
          <TextActionButtons
            actions={failureActions[failureKind(cause?.code ?? '')]}
            text={text}
            to={to}
            place="card"
            act={act}
          />
          {code === null ? null : <span className="failure__code mono">{code}</span>}
        </div>
      </div>
    </div>
  );
}
