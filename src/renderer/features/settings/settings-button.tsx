import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { focusTargets } from '../../ui/focus-target.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { showSettingsPage } from './show-settings.ts';

/** The way to the settings, at the foot of the rail. */
export function SettingsButton(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  return (
    <IconButton
      icon="settings"
      label={t('settings.title')}
      id={focusTargets.openSettings}
      onClick={() => showSettingsPage(store)}
    />
  );
}
