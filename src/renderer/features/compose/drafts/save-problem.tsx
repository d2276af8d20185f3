import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../../app-context.tsx';
import { leftOf } from '../../../store/left-words.ts';
import { Icon } from '../../../ui/icon.tsx';
import { errorSentence } from '../../shell/error-words.ts';

/** Says what is not kept yet, and why. Its place is there before, so that screen readers hear it. */
export function SaveProblem(): ReactElement {
  const { t } = useTranslation();
  const saveError = useAppState((state) => state.saveError);
  const leftError = useAppState((state) => leftOf(state)[0]?.error ?? null);
  const words = [
    ...(saveError === null ? [] : [t('compose.notSaved', { sentence: errorSentence(saveError, t) })]),
    ...(leftError === null ? [] : [t('compose.leftNotSaved', { sentence: errorSentence(leftError, t) })]),
  ];
  return (
    <div role="status">
      {words.map((line) => (
        <p key={line} className="error composer__error">
          <Icon name="alert" size={14} />
          {line}
        </p>
      ))}
    </div>
  );
}
