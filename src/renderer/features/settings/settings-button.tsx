import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { focusTargets } from '../../ui/focus-target.ts';
import { Icon } from '../../ui/icon.tsx';
import { showSettingsPage } from './show-settings.ts';

/** The way to the settings, at the foot of the rail. */
export function SettingsButton(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  return (
    <button
      id={focusTargets.openSettings}
      type="button"
      className="icon-btn"
      aria-label={t('settings.title')}
      title={t('settings.title')}
      onClick={() => showSettingsPage(store)}
    >
      <Icon name="settings" />
    </button>
  );
}
