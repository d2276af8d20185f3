import type { ReactElement } from 'react';
import type { Choice } from './choice.ts';
import { Icon } from './icon.tsx';

interface SelectProps {
  readonly id: string;
  readonly describedBy?: string | undefined;
  readonly choices: readonly Choice<string>[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

/** One of many, in the system's own list. */
export function Select({ id, describedBy, choices, chosen, onChoose }: SelectProps): ReactElement {
  return (
    <span className="field field--select">
      <select
        id={id}
        aria-describedby={describedBy}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
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
