import { useEffect, useRef, type ClipboardEvent, type FocusEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../../app-context.tsx';
import { focusTarget, focusTargets } from '../../../ui/focus-target.ts';
import { Icon } from '../../../ui/icon.tsx';
import { optionId } from '../../../ui/option-id.ts';
import { useAfterPress } from '../../../ui/use-after-press.ts';
import { useHomeCountry } from '../../../use-truth.ts';
import { PeopleList } from './people-list.tsx';
import { RecipientChips } from './recipient-chips.tsx';
import { peopleListId, toErrorId, toHintId } from './recipient-ids.ts';
import { useToField } from './use-to-field.ts';
import { toErrorWords } from './to-error-words.ts';
import type { SendPaneModel } from '../use-send-pane.ts';

/** To: every recipient a chip, and behind them the one that is being typed, with the people who could be meant. */
export function ToField({ pane }: { readonly pane: SendPaneModel }): ReactElement {
  const { t } = useTranslation();
  const homeCountry = useHomeCountry();
  const { store } = useServices();
  const field = useToField(pane);
  const afterPress = useAfterPress();
  const { chips, typing, list } = field;
  const scroller = useRef<HTMLDivElement>(null);
  const isRefused = useAppState((state) => state.sendError?.code === 'recipient-invalid');
  const error = toErrorWords(pane, t) ?? (isRefused ? t('errors.recipient-invalid') : null);
  const isListed = list.isOpen && list.suggestions.length > 0;

  // The place where one types stays in view under many chips.
  useEffect(() => {
    const area = scroller.current;
    if (area !== null && document.activeElement?.id === focusTargets.to) area.scrollTop = area.scrollHeight;
  }, [chips.length]);

  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const before = value.slice(0, selectionStart ?? value.length);
    const after = value.slice(selectionEnd ?? value.length);
    if (field.paste(event.clipboardData.getData('text/plain'), before, after)) event.preventDefault();
  };
  const onBlur = (event: FocusEvent): void => {
    // Another window got the focus; here nothing was left.
    if (document.activeElement === event.currentTarget) return;
    const { draftId } = store.getState();
    afterPress(() => {
      if (store.getState().draftId === draftId) field.leave();
    });
  };

  return (
    <>
      <div className="composer__to">
        <label className="composer__to-label" htmlFor={focusTargets.to}>
          {t('compose.to')}
        </label>
        <div
          className="recipients composer__recipients"
          role="group"
          aria-label={t('compose.recipients.label')}
          ref={scroller}
        >
          <RecipientChips field={field} nameOf={pane.nameOf} />
          <input
            id={focusTargets.to}
            type="text"
            role="combobox"
            aria-expanded={isListed}
            aria-controls={isListed ? peopleListId : undefined}
            aria-autocomplete="list"
            aria-activedescendant={
              isListed && list.active !== null ? optionId(peopleListId, String(list.active)) : undefined
            }
            aria-invalid={error !== null}
            aria-describedby={error === null ? toHintId : toErrorId}
            autoComplete="off"
            spellCheck={false}
            placeholder={chips.length === 0 ? t('compose.toPlaceholder') : ''}
            value={typing}
            onChange={(event) => field.type(event.target.value)}
            onPaste={onPaste}
            onBlur={onBlur}
            onKeyDown={field.onKeyDown}
          />
        </div>
        <span className="hidden-label" id={toHintId}>
          {chips.length === 0 ? '' : t('compose.recipients.hint', { count: chips.length })}
        </span>
      </div>
      <p className="composer__to-note" role="status">
        {field.note}
      </p>
      {error === null ? null : (
        <p className="error composer__error" id={toErrorId}>
          <Icon name="alert" size={14} />
          {error}
        </p>
      )}
      <PeopleList
        list={list}
        typing={typing}
        homeCountry={homeCountry}
        choose={(suggestion) => {
          field.choose(suggestion);
          focusTarget('to');
        }}
      />
    </>
  );
}
