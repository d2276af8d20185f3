import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { themes, zoomSteps, type Theme } from '#domain/app-settings.ts';
import type { IconName } from '../../ui/icon.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { SettingRow } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useSettings } from './use-settings.ts';

const themeIcons: Readonly<Record<Theme, IconName>> = { system: 'monitor', light: 'sun', dark: 'moon' };

/** Light or dark, and how large everything is. */
export function AppearanceSection(): ReactElement {
  return (
    <SettingsSection id="appearance">
      <ThemeSetting />
      <ZoomSetting />
    </SettingsSection>
  );
}

function ThemeSetting(): ReactElement {
  const { t } = useTranslation();
  const { settings, problem, change } = useSettings();
  return (
    <SettingRow label={t('settings.appearance.theme')} problem={problem} labels="group">
      {({ label, describedBy }) => (
        <Segmented
          labelledBy={label}
          describedBy={describedBy}
          choices={themes.map((value) => ({
            value,
            label: t(`settings.appearance.themes.${value}`),
            icon: themeIcons[value],
          }))}
          chosen={settings.theme}
          onChoose={(theme) => change({ theme })}
        />
      )}
    </SettingRow>
  );
}

function ZoomSetting(): ReactElement {
  const { t } = useTranslation();
  const { settings, problem, change } = useSettings();
  return (
    <SettingRow
      label={t('settings.appearance.zoom')}
      text={t('settings.appearance.zoomText')}
      problem={problem}
      labels="control"
    >
      {({ control, describedBy }) => (
        <Select
          id={control}
          describedBy={describedBy}
          choices={zoomSteps.map((step) => ({
            value: String(step),
            label: t('settings.appearance.percent', { percent: step }),
          }))}
          chosen={String(settings.zoom)}
          onChoose={(value) => {
            const zoom = zoomSteps.find((step) => String(step) === value);
            if (zoom !== undefined) change({ zoom });
          }}
        />
      )}
    </SettingRow>
  );
}
