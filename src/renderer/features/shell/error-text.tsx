import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#domain/app-error.ts';
import { errorDetails, errorSentence } from './error-words.ts';

/** A sentence, RingCentral's own words where we have none, and the code small at the end. */
export function ErrorText({ error }: { readonly error: AppError }): ReactElement {
  const { t } = useTranslation();
  const { platform } = error;
  const message = platform?.message ?? null;
  return (
    <>
      <p className="error-text">{errorSentence(error, t)}</p>
      {message === null ? null : <p className="error-text__said">{t('errorDetails.said', { message })}</p>}
      {platform === undefined ? null : <p className="error-text__code mono">{errorDetails(error)}</p>}
    </>
  );
}
