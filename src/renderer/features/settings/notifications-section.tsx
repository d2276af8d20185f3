import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { notificationLevels } from '#domain/app-settings.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { MutedNumbers } from './muted-numbers.tsx';
import { NoticePreview } from './notice-preview.tsx';
import { QuietTimeSetting } from './quiet-time-setting.tsx';
import { SettingProblem } from './setting-row.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SwitchSetting } from './switch-setting.tsx';
import { useSettings } from './use-settings.ts';

/** What is notified, how much of it is shown, and when nothing is. */
export function NotificationsSection(): ReactElement {
  const { t } = useTranslation();
  const { settings, problem, change } = useSettings();
  const choices = notificationLevels.map((value) => ({
    value,
    label: t(`settings.notifications.levels.${value}`),
    text: t(`settings.notifications.levelTexts.${value}`),
  }));
  return (
    <SettingsSection id="notifications">
      <div className="setting setting--stack">
        <RadioGroup
          legend={t('settings.notifications.level')}
          text={t('settings.notifications.levelText')}
          choices={choices}
          chosen={settings.notifications}
          onChoose={(notifications) => change({ notifications })}
        >
          {problem === null ? null : <SettingProblem problem={problem} />}
        </RadioGroup>
        <NoticePreview level={settings.notifications} />
      </div>
      <SwitchSetting
        name="notifyFailures"
        label={t('settings.notifications.failures')}
        text={t('settings.notifications.failuresText')}
      />
      <SwitchSetting
        name="sound"
        label={t('settings.notifications.sound')}
        text={t('settings.notifications.soundText')}
      />
      <QuietTimeSetting />
      <MutedNumbers />
    </SettingsSection>
  );
}
