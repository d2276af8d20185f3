import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';
import { Banner } from './banner.tsx';

/**
 * There is no keychain, so nothing outlives this run: why, and the remedy. Also speaks for the store, which then has no
 * key. The demo keeps nothing anyway.
 */
export function KeychainBanner(): ReactElement | null {
  const { t } = useTranslation();
  const { bridge } = useServices();
  const keychain = useAppState(({ truth }) => truth?.keychain ?? null);
  const store = useAppState(({ truth }) => truth?.store ?? null);
  const isDemo = useAppState(({ truth }) => truth?.profile === 'demo');
  if (isDemo || keychain === null) return null;
  if (keychain.kind === 'keychain') {
    if (store?.kind !== 'memory') return null;
    const reason = store.problem?.subject ?? store.problem?.code ?? '';
    return (
      <Banner icon="lock" tone="limited" title={t('bars.memoryTitle')}>
        {t('bars.memory', { reason })}
      </Banner>
    );
  }
  return (
    <Banner
      icon="lock"
      tone="limited"
      title={t('keychain.title')}
      actions={[
        { label: t('app.tryAgain'), act: () => void ask(bridge, 'app:retry-keychain', null) },
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
      {t(`keychain.${keychain.reason}`)}
    </Banner>
  );
}
