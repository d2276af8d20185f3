import { useId, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldMark, templateFields } from '#domain/templates/template-fields.ts';
import { putInField } from '../compose/text/put-in-field.ts';

interface FieldButtonsProps {
  /** Where the words are written. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly setText: (text: string) => void;
}

/** The fields that a template may have; each button puts one in at the caret. */
export function FieldButtons({ field, setText }: FieldButtonsProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const insert = (mark: string): void => {
    const { current } = field;
    if (current === null) return;
    const { value, selectionStart, selectionEnd } = current;
    const caret = selectionStart + mark.length;
    putInField(
      current,
      value.slice(0, selectionStart) + mark + value.slice(selectionEnd),
      [caret, caret],
      setText,
    );
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
