import type { ReactElement } from 'react';

interface SwitchProps {
  readonly id: string;
  /** Ids of what explains it. */
  readonly describedBy?: string | undefined;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** On or off at once, by press or Space. Its label stands elsewhere and names it by `id`. */
export function Switch({ id, describedBy, isOn, isDisabled = false, onChange }: SwitchProps): ReactElement {
  return (
    <input
      id={id}
      type="checkbox"
      role="switch"
      className="switch"
      aria-describedby={describedBy}
      checked={isOn}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
