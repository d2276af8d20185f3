import type { ReactElement } from 'react';
import { Select, type SelectProps } from '../../ui/select.tsx';
import { SettingRow, type SettingWords } from './setting-row.tsx';

type SelectSettingProps<Value> = SettingWords & Omit<SelectProps<Value>, 'id' | 'describedBy'>;

/** One setting of many values, in the system's own list. */
export function SelectSetting<Value extends string | number>(props: SelectSettingProps<Value>): ReactElement {
  const { choices, chosen, onChoose, ...words } = props;
  const choice = { choices, chosen, onChoose };
  return (
    <SettingRow {...words} labels="control">
      {({ control, describedBy }) => <Select {...choice} id={control} describedBy={describedBy} />}
    </SettingRow>
  );
}
