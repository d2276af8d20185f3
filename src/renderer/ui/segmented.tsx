import type { KeyboardEvent, ReactElement } from 'react';
import type { Choice } from './choice.ts';
import { Icon, type IconName } from './icon.tsx';

export interface SegmentedProps<Value> {
  /** Id of the words that name it. */
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  /** One that is disabled can be reached, so that its reason can be read. */
  readonly choices: readonly (Choice<Value> & { readonly icon?: IconName; readonly isDisabled?: boolean })[];
  readonly chosen: Value;
  readonly isDisabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A radio group drawn as joined buttons: one tab stop, the arrow keys choose. */
export function Segmented<Value extends string | number>(props: SegmentedProps<Value>): ReactElement {
  const { labelledBy, describedBy, choices, chosen, isDisabled = false, onChoose } = props;
  const move = (event: KeyboardEvent<HTMLButtonElement>, place: number): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (place + step + choices.length) % choices.length;
    const choice = choices[next];
    if (choice === undefined) return;
    const buttons = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role="radio"]');
    buttons?.item(next).focus();
    if (choice.isDisabled !== true) onChoose(choice.value);
  };
  return (
    <div className="segmented" role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {choices.map(({ value, label, icon, isDisabled: isChoiceDisabled = false }, place) => (
        <button
          key={value}
          type="button"
          role="radio"
          className="segmented__item"
          aria-checked={value === chosen}
          tabIndex={value === chosen ? 0 : -1}
          disabled={isDisabled}
          aria-disabled={isChoiceDisabled || undefined}
          onClick={() => {
            if (!isChoiceDisabled) onChoose(value);
          }}
          onKeyDown={(event) => move(event, place)}
        >
          {icon === undefined ? null : <Icon name={icon} size={14} />}
          {label}
        </button>
      ))}
    </div>
  );
}
