import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { focusTarget, focusTargets } from '../../ui/focus-target.ts';
import { Icon } from '../../ui/icon.tsx';
import { useHomeCountry } from '../../use-truth.ts';
import { pinSender } from './pin-sender.ts';
import type { SendPaneModel } from './use-send-pane.ts';

const readId = 'compose-to-read';
const errorId = 'compose-to-error';

/** One recipient in any format; what we read is written back, so that a slip is seen before Send. */
export function ToField({ pane }: { readonly pane: SendPaneModel }): ReactElement {
  const { t } = useTranslation();
  const { store, formats } = useServices();
  const to = useAppState((state) => state.to);
  const refusal = useAppState((state) =>
    state.sendError?.code === 'recipient-invalid' ? state.sendError : null,
  );
  const homeCountry = useHomeCountry();
  const { recipients } = pane;
  const [person] = recipients.people;
  const isRead = recipients.problem === null && person !== undefined;

  const problem =
    recipients.problem !== null && pane.showToError ? t(`recipient.${recipients.problem}`) : null;
  const error = problem ?? (refusal === null ? null : t('errors.recipient-invalid'));
  const country = isRead ? formats.plan.countryOf(person) : null;
  const read = isRead
    ? country === null || country === homeCountry
      ? t('compose.toReadHome', { number: formats.phone(person, homeCountry) })
      : t('compose.toReadAbroad', {
          number: formats.phone(person, homeCountry),
          country: formats.country(country),
        })
    : '';

  return (
    <>
      <div className="composer__to">
        <label className="composer__to-label" htmlFor={focusTargets.to}>
          {t('compose.to')}
        </label>
        <input
          id={focusTargets.to}
          type="text"
          inputMode="tel"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('compose.toPlaceholder')}
          value={to}
          aria-invalid={error !== null}
          aria-describedby={error === null ? readId : errorId}
          onChange={(event) => {
            pinSender(store, pane.sender);
            store.getState().setTo(event.target.value);
          }}
          onBlur={pane.leaveTo}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (event.ctrlKey || event.metaKey) pane.press();
            else focusTarget('message');
          }}
        />
        <span className="composer__to-read" id={readId}>
          {error === null ? read : ''}
        </span>
      </div>
      {error === null ? null : (
        <p className="error composer__error" id={errorId}>
          <Icon name="alert" size={14} />
          {error}
        </p>
      )}
    </>
  );
}
