import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { errorSentence } from '../shell/error-words.ts';

const formats = ['csv', 'json'] as const;

/** Writes the table of all numbers into a file: two ways, behind one small button. */
export function SaveTable(): ReactElement {
  const { t } = useTranslation();
  const { bridge, store } = useServices();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const choicesId = useId();

  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const save = async (format: (typeof formats)[number]): Promise<void> => {
    close();
    const answer = await ask(bridge, 'numbers:export', { format });
    const { showToast } = store.getState();
    if (!answer.ok) showToast(errorSentence(answer.error, t), { tone: 'fail' });
    else if (answer.value.saved) showToast(t('numbers.table.saved'));
  };
  const closeOutside = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
  };

  return (
    <span role="presentation" className="save-table" onBlur={closeOutside} onKeyDown={closeOnEscape}>
      <IconButton
        ref={opener}
        icon="download"
        iconSize={14}
        label={t('numbers.table.menu')}
        size="sm"
        aria-expanded={isOpen}
        aria-controls={choicesId}
        onClick={() => setOpen(!isOpen)}
      />
      <span id={choicesId} className="save-table__choices" hidden={!isOpen}>
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className="btn"
            data-kind="quiet"
            data-size="sm"
            onClick={() => void save(format)}
          >
            {t(`numbers.table.${format}`)}
          </button>
        ))}
      </span>
    </span>
  );
}
