import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { errorSentence } from '../shell/error-words.ts';

/** Says that what is written is not kept yet, and why. Its place is there before, so that screen readers hear it. */
export function SaveProblem(): ReactElement {
  const { t } = useTranslation();
  const saveError = useAppState((state) => state.saveError);
  return (
    <div role="status">
      {saveError === null ? null : (
        <p className="error composer__error">
          <Icon name="alert" size={14} />
          {t('compose.notSaved', { sentence: errorSentence(saveError, t) })}
        </p>
      )}
    </div>
  );
}
