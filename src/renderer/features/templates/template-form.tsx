import { useEffect, useId, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { textLimit } from '#domain/sms-text.ts';
import type { Template } from '#domain/templates/template.ts';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useConnection } from '../../use-truth.ts';
import { ErrorText } from '../shell/error-text.tsx';
import { caretToEnd } from './caret-to-end.ts';
import { FieldButtons } from './field-buttons.tsx';
import { UseCaseSelect } from './use-case-select.tsx';
import type { TemplateFormModel } from './use-template-form.ts';

interface TemplateFormProps {
  /** The one that is changed; null for a new one. */
  readonly template: Template | null;
  readonly form: TemplateFormModel;
  readonly onSaved: (template: Template) => void;
  readonly onCancel: () => void;
}

/** Name, words and use of one of the person's own. What is written stays until RingCentral took it. */
export function TemplateForm({ template, form, onSaved, onCancel }: TemplateFormProps): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { online } = useConnection();
  const id = useId();
  const nameField = useRef<HTMLInputElement>(null);
  const textField = useRef<HTMLTextAreaElement>(null);
  const { name, text, useCase, measure, fault, error, isSaving } = form;
  const isNameAtFault = fault === 'name-empty';
  const isTextAtFault = fault === 'text-empty' || measure.excess > 0;

  useEffect(() => {
    nameField.current?.focus();
    caretToEnd(textField.current);
  }, []);

  const save = async (): Promise<void> => {
    const saved = await form.save();
    if (saved !== null) onSaved(saved);
    else if (name.trim() === '') nameField.current?.focus();
    else if (text.trim() === '' || measure.excess > 0) textField.current?.focus();
  };

  return (
    <form
      className="template-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="template-form__fields">
        <div>
          <label className="label" htmlFor={`${id}-name`}>
            {t('templates.form.name')}
          </label>
          <span className="field" data-invalid={isNameAtFault}>
            <input
              ref={nameField}
              id={`${id}-name`}
              type="text"
              autoComplete="off"
              value={name}
              aria-invalid={isNameAtFault}
              aria-describedby={isNameAtFault ? `${id}-name-fault` : undefined}
              onChange={(event) => form.setName(event.target.value)}
            />
          </span>
          {isNameAtFault ? (
            <p className="error" id={`${id}-name-fault`} role="alert">
              <Icon name="alert" size={14} />
              {t('templates.form.nameEmpty')}
            </p>
          ) : null}
        </div>
        <div>
          <label className="label" htmlFor={`${id}-text`}>
            {t('templates.form.text')}
          </label>
          <textarea
            ref={textField}
            id={`${id}-text`}
            className="template-form__text"
            rows={5}
            value={text}
            aria-invalid={isTextAtFault}
            aria-describedby={`${id}-count${isTextAtFault ? ` ${id}-text-fault` : ''}`}
            onChange={(event) => form.setText(event.target.value)}
          />
          <p
            className="template-form__count"
            id={`${id}-count`}
            data-tone={measure.excess > 0 ? 'fail' : undefined}
          >
            {t('compose.counterEmpty', {
              units: formats.count(measure.units),
              limit: formats.count(textLimit),
            })}
          </p>
          <div role="alert">
            {isTextAtFault ? (
              <p className="error" id={`${id}-text-fault`}>
                <Icon name="alert" size={14} />
                {measure.excess > 0
                  ? t('compose.excess', { count: measure.excess, number: formats.count(measure.excess) })
                  : t('templates.form.textEmpty')}
              </p>
            ) : null}
          </div>
        </div>
        <FieldButtons field={textField} setText={form.setText} />
        <div>
          <label className="label" htmlFor={`${id}-use`}>
            {t('templates.form.use')}
          </label>
          <UseCaseSelect
            id={`${id}-use`}
            describedBy={`${id}-use-hint`}
            useCase={useCase}
            onChoose={form.setUseCase}
          />
          <p className="hint" id={`${id}-use-hint`}>
            {t('templates.form.useHint')}
          </p>
        </div>
      </div>
      <div className="template-form__end">
        {error === null && online ? null : (
          <div className="template-form__problem" role="alert">
            {error === null || error.code === 'offline' ? (
              <p className="error-text">{t('templates.form.offline')}</p>
            ) : (
              <ErrorText error={error} />
            )}
          </div>
        )}
        <div className="confirm__actions">
          <button type="button" className="btn" onClick={onCancel}>
            {t('templates.form.cancel')}
          </button>
          <button type="submit" className="btn" data-kind="primary" aria-disabled={isSaving}>
            {isSaving
              ? t('templates.form.saving')
              : t(template === null ? 'templates.form.add' : 'templates.form.save')}
          </button>
        </div>
      </div>
    </form>
  );
}
