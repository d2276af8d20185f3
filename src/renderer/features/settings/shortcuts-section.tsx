import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SettingRow } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SwitchSetting } from './switch-setting.tsx';

/** Shortcuts on or off, and the sheet that lists them. */
export function ShortcutsSection(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  return (
    <SettingsSection id="shortcuts">
      <SwitchSetting
        name="shortcuts"
        label={t('settings.shortcuts.on')}
        text={t('settings.shortcuts.onText')}
      />
      <SettingRow
        label={t('settings.shortcuts.sheet')}
        text={t('settings.shortcuts.sheetText')}
        labels="group"
      >
        {({ describedBy }) => (
          <button
            type="button"
            className="btn"
            aria-describedby={describedBy}
            onClick={() => store.getState().setOverlay('shortcuts')}
          >
            <Icon name="keyboard" />
            {t('settings.shortcuts.show')}
          </button>
        )}
      </SettingRow>
    </SettingsSection>
  );
}
