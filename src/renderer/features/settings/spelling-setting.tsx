import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { useDesktopAbilities } from '../../use-truth.ts';
import { SelectSetting } from './select-setting.tsx';
import { useSettings } from './use-settings.ts';

/** Whose spelling is checked; where its dictionary would come from is said before one is fetched. */
export function SpellingSetting(): ReactElement {
  const { t } = useTranslation();
  const { formats } = useServices();
  const { spelling: ability } = useDesktopAbilities();
  const { settings, problem, change } = useSettings();
  const isSystem = ability === 'system';
  const choices = isSystem
    ? [{ value: 'system', label: t('settings.sending.spellingSystem') }]
    : ability
        .map((code) => ({ value: code, label: formats.language(code) }))
        .sort((one, other) => one.label.localeCompare(other.label));
  const isKnown = choices.some(({ value }) => value === settings.spelling);
  return (
    <SelectSetting
      label={t('settings.sending.spelling')}
      text={t(isSystem ? 'settings.sending.spellingSystemText' : 'settings.sending.spellingText')}
      problem={problem}
      choices={[{ value: 'off', label: t('settings.sending.spellingOff') }, ...choices]}
      chosen={isKnown ? settings.spelling : 'off'}
      onChoose={(spelling) => change({ spelling })}
    />
  );
}
