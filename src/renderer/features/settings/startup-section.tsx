import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { closeChoices } from '#domain/app-settings.ts';
import { useAppSettings, useDesktopAbilities } from '../../use-truth.ts';
import { SegmentedSetting } from './segmented-setting.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SwitchSetting } from './switch-setting.tsx';
import { useSettings } from './use-settings.ts';

/** When the app runs, and what other programs may open in it. What this desktop cannot do is off and says why. */
export function StartupSection(): ReactElement {
  const { t } = useTranslation();
  const { startAtLogin } = useAppSettings();
  const desktop = useDesktopAbilities();
  const hiddenCannot = !desktop.tray
    ? t('settings.startup.noTrayHidden')
    : !startAtLogin || !desktop.startAtLogin
      ? t('settings.startup.hiddenOnly')
      : null;
  return (
    <SettingsSection id="startup">
      <SwitchSetting
        name="startAtLogin"
        label={t('settings.startup.login')}
        text={t('settings.startup.loginText')}
        cannot={desktop.startAtLogin ? null : t('settings.startup.noLogin')}
      />
      <SwitchSetting
        name="startHidden"
        label={t('settings.startup.hidden')}
        text={t('settings.startup.hiddenText')}
        cannot={hiddenCannot}
      />
      <ClosingSetting hasTray={desktop.tray} />
      <SwitchSetting
        name="openLinks"
        label={t('settings.startup.links')}
        text={t('settings.startup.linksText')}
        cannot={desktop.links ? null : t('settings.startup.noLinks')}
      />
    </SettingsSection>
  );
}

function ClosingSetting({ hasTray }: { readonly hasTray: boolean }): ReactElement {
  const { t } = useTranslation();
  const { settings, problem, change } = useSettings();
  return (
    <SegmentedSetting
      label={t('settings.startup.closing')}
      text={hasTray ? t('settings.startup.closingText') : t('settings.startup.noTray')}
      problem={problem}
      choices={closeChoices.map((value) => ({ value, label: t(`settings.startup.closings.${value}`) }))}
      chosen={hasTray ? settings.closing : 'quit'}
      isDisabled={!hasTray}
      onChoose={(closing) => change({ closing })}
    />
  );
}
