import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState, useServices } from '../../app-context.tsx';
import { Bar } from '../shell/bar.tsx';
import { showSettingsPage } from './show-settings.ts';

/** Names the settings file that could not be understood, until it was read. */
export function SettingsSetAsideBar(): ReactElement | null {
  const { t } = useTranslation();
  const { store } = useServices();
  const [isRead, setRead] = useState(false);
  const file = useAppState(({ truth }) => truth?.settingsSetAside ?? null);
  if (isRead || file === null) return null;
  return (
    <Bar
      icon="fail"
      tone="limited"
      fact=""
      meaning={t('settings.setAside', { file })}
      actions={[
        { label: t('settings.title'), act: () => showSettingsPage(store) },
        { label: t('bars.dismiss'), act: () => setRead(true) },
      ]}
    />
  );
}
