import type { TFunction } from 'i18next';
import type { AppError } from '#domain/app-error.ts';

/** What happened and what to do, as one or two sentences. */
export function errorSentence(error: AppError, t: TFunction): string {
  return t(`errors.${error.code}`, { subject: error.subject ?? t('errorDetails.unnamed') });
}

/** Code and request id, which stand small at the end and are copied for support. */
export function errorDetails(error: AppError): string {
  const { platform } = error;
  const status = platform?.status ?? null;
  const code = platform?.code ?? (status === null ? null : `HTTP ${status}`);
  return [code, platform?.requestId, error.code].filter((part) => typeof part === 'string').join(' · ');
}
