import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/icon.tsx';

interface BarProps {
  readonly icon: IconName;
  readonly tone?: 'limited' | 'fail';
  /** What happened. */
  readonly fact: ReactNode;
  /** What it means. */
  readonly meaning?: ReactNode;
  /** What can be done about it, the likelier first; two at most. */
  readonly actions?: readonly { readonly label: string; readonly act: () => void }[];
}

/** One line across the window for a state of the whole app; `alert` only for a lost permission. */
export function Bar({ icon, tone, fact, meaning, actions = [] }: BarProps): ReactElement {
  return (
    <div className="bar" data-tone={tone} role={tone === 'fail' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <span>
        <b>{fact}</b> {meaning}
      </span>
      {actions.map(({ label, act }) => (
        <button key={label} type="button" className="btn" data-kind="quiet" data-size="sm" onClick={act}>
          {label}
        </button>
      ))}
    </div>
  );
}
