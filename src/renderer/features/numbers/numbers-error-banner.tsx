import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useNumbersState, usePerson } from '../../use-truth.ts';
import { Banner } from '../shell/banner.tsx';
import { ErrorText } from '../shell/error-text.tsx';
import { errorDetails, errorSentence } from '../shell/error-words.ts';
import { personWords } from '../shell/person-words.ts';
import { useCopy } from '../shell/use-copy.ts';

/** Why the last check of the list failed; the rows that were known stay usable. */
export function NumbersErrorBanner(): ReactElement | null {
  const { t } = useTranslation();
  const { bridge, formats } = useServices();
  const { error: refreshError, checkedAt } = useNumbersState();
  const pullError = useAppState((state) => state.listingsError);
  const person = usePerson();
  const now = useNow(null);
  const copy = useCopy();
  const error = refreshError ?? pullError;
  // Being offline or asked to wait has a bar of its own; the list then says when it was checked.
  if (error === null || person === null) return null;
  if ((error.code === 'offline' || error.code === 'rate-limited') && checkedAt !== null) return null;

  const tryAgain = { label: t('app.tryAgain'), act: () => void ask(bridge, 'numbers:refresh', null) };
  if (error.code === 'permission-missing') {
    const permission = error.subject ?? 'ReadUserPhoneNumbers';
    const forAdmin = t('numbers.refusedForAdmin', { person: personWords(person, t), permission });
    return (
      <Banner
        icon="alert"
        tone="fail"
        role="alert"
        title={t('numbers.refusedTitle')}
        actions={[{ label: t('app.copyForAdmin'), act: () => copy(forAdmin) }, tryAgain]}
      >
        <p>{t('numbers.refusedText', { permission })}</p>
        <p className="error-text__code mono">{errorDetails(error)}</p>
      </Banner>
    );
  }
  const details = t('errorDetails.copied', {
    sentence: errorSentence(error, t),
    details: errorDetails(error),
  });
  return (
    <Banner
      icon="alert"
      tone="fail"
      role="alert"
      title={t('numbers.errorTitle')}
      actions={[tryAgain, { label: t('app.copyDetails'), act: () => copy(details) }]}
    >
      <ErrorText error={error} />
      {checkedAt === null ? null : <p>{t('numbers.errorKept', { time: formats.moment(checkedAt, now) })}</p>}
    </Banner>
  );
}
