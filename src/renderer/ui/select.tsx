import type { ReactElement } from 'react';
import type { Choice } from './choice.ts';
import { Icon } from './icon.tsx';

export interface SelectProps<Value> {
  readonly id: string;
  readonly describedBy?: string | undefined;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of many, in the system's own list. */
export function Select<Value extends string | number>(props: SelectProps<Value>): ReactElement {
  const { id, describedBy, choices, chosen, onChoose } = props;
  return (
    <span className="field field--select">
      <select
        id={id}
        aria-describedby={describedBy}
        value={chosen}
        onChange={(event) => {
          const choice = choices.find(({ value }) => String(value) === event.target.value);
          if (choice !== undefined) onChoose(choice.value);
        }}
      >
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}
