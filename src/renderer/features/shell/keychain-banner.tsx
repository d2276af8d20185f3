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
  const storeKind = useAppState(({ truth }) => truth?.store.kind ?? null);
  const isDemo = useAppState(({ truth }) => truth?.profile === 'demo');
  if (isDemo || keychain === null) return null;
  if (keychain.kind === 'keychain') {
    return storeKind === 'memory' ? (
      <Banner icon="lock" tone="limited" title={t('bars.memoryTitle')}>
        {t('bars.memory')}
      </Banner>
    ) : null;
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
