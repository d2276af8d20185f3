import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { undoTimes } from '#domain/app-settings.ts';
import { TemplatesSetting } from '../templates/templates-setting.tsx';
import { DefaultNumberSetting } from './default-number-setting.tsx';
import { SegmentedSetting } from './segmented-setting.tsx';
import { SettingsSection } from './settings-section.tsx';
import { SpellingSetting } from './spelling-setting.tsx';
import { SwitchSetting } from './switch-setting.tsx';
import { useSettings } from './use-settings.ts';

/** Where a new text starts from, what Enter does, and what stands between Send and the text that goes. */
export function SendingSection(): ReactElement {
  const { t } = useTranslation();
  return (
    <SettingsSection id="sending">
      <DefaultNumberSetting />
      <EnterSetting />
      <UndoSetting />
      <SwitchSetting
        name="asksFirstText"
        label={t('settings.sending.firstText')}
        text={t('settings.sending.firstTextText')}
      />
      <SpellingSetting />
      <TemplatesSetting />
    </SettingsSection>
  );
}

function EnterSetting(): ReactElement {
  const { t } = useTranslation();
  const { settings, problem, change } = useSettings();
  return (
    <SegmentedSetting
      label={t('settings.sending.enter')}
      text={t('settings.sending.enterText')}
      problem={problem}
      choices={[
        { value: 'sends', label: t('settings.sending.enterSends') },
        { value: 'new-line', label: t('settings.sending.enterNewLine') },
      ]}
      chosen={settings.enterSends ? 'sends' : 'new-line'}
      onChoose={(value) => change({ enterSends: value === 'sends' })}
    />
  );
}

function UndoSetting(): ReactElement {
  const { t } = useTranslation();
  const { settings, problem, change } = useSettings();
  return (
    <SegmentedSetting
      label={t('settings.sending.undo')}
      text={t('settings.sending.undoText')}
      problem={problem}
      choices={undoTimes.map((seconds) => ({
        value: seconds,
        label:
          seconds === 0 ? t('settings.sending.undoNone') : t('settings.sending.undoSeconds', { seconds }),
      }))}
      chosen={settings.undoTime}
      onChoose={(undoTime) => change({ undoTime })}
    />
  );
}
