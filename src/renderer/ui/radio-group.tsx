import { useId, type ReactElement, type ReactNode } from 'react';
import type { Choice } from './choice.ts';

interface RadioGroupProps<Value> {
  readonly legend: string;
  /** A sentence about all of them. */
  readonly text: string;
  readonly choices: readonly (Choice<Value> & { readonly text: string })[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** What went wrong, below the choices. */
  readonly children?: ReactNode;
}

/** Choices that need a sentence each; the arrow keys are the browser's own. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): ReactElement {
  const { legend, text, choices, chosen, onChoose, children } = props;
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-text`}>
      <legend className="setting__label">{legend}</legend>
      <p className="setting__text" id={`${id}-text`}>
        {text}
      </p>
      <div className="setting__choices">
        {choices.map(({ value, label, text: about }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              aria-labelledby={`${id}-${value}`}
              aria-describedby={`${id}-${value}-text`}
              onChange={() => onChoose(value)}
            />
            <span id={`${id}-${value}`}>{label}</span>
            <span className="choice__text" id={`${id}-${value}-text`}>
              {about}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
