import type { ReactElement } from 'react';
import type { Choice } from './choice.ts';

interface FilterGroupProps<Value> {
  readonly label: string;
  readonly className?: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** What a list is narrowed to: joined buttons of which one is pressed, each a tab stop. */
export function FilterGroup<Value extends string>(props: FilterGroupProps<Value>): ReactElement {
  const { label, className, choices, chosen, onChoose } = props;
  return (
    <div
      className={className === undefined ? 'segmented' : `segmented ${className}`}
      role="group"
      aria-label={label}
    >
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className="segmented__item"
          aria-pressed={choice.value === chosen}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
