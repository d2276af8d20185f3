import { useId, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMark, templateFields } from '#domain/templates/template-fields.ts';
import { renderNow } from '../../ui/render-now.ts';

interface FieldButtonsProps {
  /** Where the words are written. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly setText: (text: string) => void;
}

/** The fields that a template may have; each button puts one in at the caret. */
export function FieldButtons({ field, text, setText }: FieldButtonsProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const insert = (mark: string): void => {
    const { current } = field;
    const start = current?.selectionStart ?? text.length;
    const end = current?.selectionEnd ?? text.length;
    renderNow(() => setText(text.slice(0, start) + mark + text.slice(end)));
    current?.focus();
    current?.setSelectionRange(start + mark.length, start + mark.length);
  };
  return (
    <div className="template-fields" role="group" aria-labelledby={id}>
      <span className="template-fields__label" id={id}>
        {t('templates.form.fields')}
      </span>
      {templateFields.map((name) => (
        <button
          key={name}
          type="button"
          className="btn"
          data-size="sm"
          aria-label={t('templates.form.insertField', { field: t(`templates.fields.${name}`) })}
          title={fieldMark(name)}
          onClick={() => insert(fieldMark(name))}
        >
          {t(`templates.fields.${name}`)}
        </button>
      ))}
      <p className="hint">{t('templates.form.fieldsHint')}</p>
    </div>
  );
}
