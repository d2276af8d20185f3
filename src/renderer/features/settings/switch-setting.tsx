import type { ReactElement } from 'react';
import type { AppSettings } from '#contract/app-settings.ts';
import { Switch } from '../../ui/switch.tsx';
import { SettingRow } from './setting-row.tsx';
import { useSettings } from './use-settings.ts';

/** The settings that are on or off. */
type SwitchName = {
  [Name in keyof AppSettings]: AppSettings[Name] extends boolean ? Name : never;
}[keyof AppSettings];

interface SwitchSettingProps {
  readonly name: SwitchName;
  readonly label: string;
  readonly text: string;
  /** Why it cannot be changed here; null when it can. It is off then, and this stands in the place of the text. */
  readonly cannot?: string | null;
}

/** One setting that is on or off, at once. */
export function SwitchSetting({ name, label, text, cannot = null }: SwitchSettingProps): ReactElement {
  const { settings, problem, change } = useSettings();
  return (
    <SettingRow label={label} text={cannot ?? text} problem={problem} labels="control">
      {({ control, describedBy }) => (
        <Switch
          id={control}
          describedBy={describedBy}
          isOn={cannot === null && settings[name]}
          isDisabled={cannot !== null}
          onChange={(isOn) => change({ [name]: isOn })}
        />
      )}
    </SettingRow>
  );
}
