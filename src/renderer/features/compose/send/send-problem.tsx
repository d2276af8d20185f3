import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../../app-context.tsx';
import { ErrorText } from '../../shell/error-text.tsx';
import { refusalWords } from './refusal-words.ts';
import type { WhoWords } from './send-words.ts';

/** Why main did not take the text. What is wrong with a recipient stands under To. */
export function SendProblem({ whoWords }: { readonly whoWords: WhoWords }): ReactElement | null {
  const { t } = useTranslation();
  const error = useAppState((state) => state.sendError);
  if (error === null || error.code === 'recipient-invalid') return null;
  return (
    <div className="composer__error" role="alert">
      {error.people === undefined ? (
        <ErrorText error={error} />
      ) : (
        <p className="error-text">{refusalWords(error, whoWords.who, t)}</p>
      )}
    </div>
  );
}
