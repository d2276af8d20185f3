import type { ReactElement } from 'react';
import { Segmented, type SegmentedProps } from '../../ui/segmented.tsx';
import { SettingRow, type SettingWords } from './setting-row.tsx';

type SegmentedSettingProps<Value> = SettingWords & Omit<SegmentedProps<Value>, 'labelledBy' | 'describedBy'>;

/** One setting of a few values that are all on show. */
export function SegmentedSetting<Value extends string | number>(
  props: SegmentedSettingProps<Value>,
): ReactElement {
  const { choices, chosen, isDisabled = false, onChoose, ...words } = props;
  const choice = { choices, chosen, isDisabled, onChoose };
  return (
    <SettingRow {...words} labels="group">
      {({ label, describedBy }) => <Segmented {...choice} labelledBy={label} describedBy={describedBy} />}
    </SettingRow>
  );
}
