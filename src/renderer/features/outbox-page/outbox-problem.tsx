import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#domain/app-error.ts';
import { useServices } from '../../app-context.tsx';
import { Banner } from '../shell/banner.tsx';
import { ErrorText } from '../shell/error-text.tsx';

/** The lists could not be pulled: why, and the way to ask again. */
export function OutboxProblem({ error }: { readonly error: AppError }): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const again = (): void => {
    const { lists, restartLists } = store.getState();
    restartLists(lists.owner);
  };
  return (
    <Banner
      icon="alert"
      tone="fail"
      title={t('outboxPage.notLoadedTitle')}
      actions={[{ label: t('outboxPage.tryAgain'), act: again }]}
    >
      <ErrorText error={error} />
    </Banner>
  );
}
