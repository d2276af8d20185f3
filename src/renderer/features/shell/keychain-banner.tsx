import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#domain/app-error.ts';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { useOutboxCounts } from '../../use-truth.ts';
import { Banner } from './banner.tsx';
import { errorSentence } from './error-words.ts';

/**
 * There is no keychain, so nothing outlives this run: why, and the remedy. Also speaks for the store, which then has no
 * key. The demo keeps nothing anyway.
 */
export function KeychainBanner(): ReactElement | null {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const keychain = useAppState(({ truth }) => truth?.keychain ?? null);
  const store = useAppState(({ truth }) => truth?.store ?? null);
  const isDemo = useAppState(({ truth }) => truth?.profile === 'demo');
  if (isDemo || keychain === null) return null;
  if (keychain.kind === 'keychain') {
    if (store?.kind !== 'memory') return null;
    const reason = store.problem?.subject ?? store.problem?.code ?? '';
    return (
      <Banner icon="lock" tone="limited" title={t('bars.memoryTitle')}>
        {reason === 'SQLITE_BUSY' ? t('bars.memoryBusy') : t('bars.memory', { reason })}
      </Banner>
    );
  }
  const retry = async (): Promise<void> => {
    const answer = await ask(bridge, 'app:retry-keychain', null);
    setRefusal(answer.ok ? null : answer.error);
  };
  return (
    <Banner
      icon="lock"
      tone="limited"
      title={t('keychain.title')}
      actions={[
        { label: t('app.tryAgain'), act: () => void retry() },
        ...(keychain.reason === 'no-service'
          ? [
              {
                label: t('keychain.help'),
                act: () => void ask(bridge, 'app:open-page', { page: 'help-keychain' }),
              },
            ]
          : []),
      ]}
    >
      <p>{t(`keychain.${keychain.reason}`)}</p>
      {refusal === null ? null : <Refusal error={refusal} />}
    </Banner>
  );
}

/** Why main did not look again. It refuses while something that is in memory only would be lost by it. */
function Refusal({ error }: { readonly error: AppError }): ReactElement {
  const { t } = useTranslation();
  const { drafts, scheduled, waiting, sending, failed, unsure } = useOutboxCounts();
  const isIllegal = error.code === 'illegal-move';
  const hasTexts = drafts + scheduled + waiting + sending + failed + unsure > 0;
  return (
    <p>
      {isIllegal ? t('keychain.notNow') : errorSentence(error, t)}{' '}
      {isIllegal ? (hasTexts ? t('keychain.notNowTexts') : t('keychain.notNowSignIn')) : null}
    </p>
  );
}
