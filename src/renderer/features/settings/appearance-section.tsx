import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { themes, zoomSteps, type Theme } from '#domain/app-settings.ts';
import type { IconName } from '../../ui/icon.tsx';
import { SegmentedSetting } from './segmented-setting.tsx';
import { SelectSetting } from './select-setting.tsx';
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
    <SegmentedSetting
      label={t('settings.appearance.theme')}
      problem={problem}
      choices={themes.map((value) => ({
        value,
        label: t(`settings.appearance.themes.${value}`),
        icon: themeIcons[value],
      }))}
      chosen={settings.theme}
      onChoose={(theme) => change({ theme })}
    />
  );
}

function ZoomSetting(): ReactElement {
  const { t } = useTranslation();
  const { settings, problem, change } = useSettings();
  return (
    <SelectSetting
      label={t('settings.appearance.zoom')}
      text={t('settings.appearance.zoomText')}
      problem={problem}
      choices={zoomSteps.map((percent) => ({
        value: percent,
        label: t('settings.appearance.percent', { percent }),
      }))}
      chosen={settings.zoom}
      onChoose={(zoom) => change({ zoom })}
    />
  );
}
