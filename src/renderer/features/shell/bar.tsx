import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/icon.tsx';

interface BarProps {
  readonly icon: IconName;
  readonly tone?: 'limited' | 'fail';
  /** What happened. */
  readonly fact: ReactNode;
  /** What it means. */
  readonly meaning?: ReactNode;
  /** At most one thing to do. */
  readonly action?: { readonly label: string; readonly act: () => void };
}

/** One line across the window for a state of the whole app; `alert` only for a lost permission. */
export function Bar({ icon, tone, fact, meaning, action }: BarProps): ReactElement {
  return (
    <div className="bar" data-tone={tone} role={tone === 'fail' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <span>
        <b>{fact}</b> {meaning}
      </span>
      {action === undefined ? null : (
        <button type="button" className="btn" data-kind="quiet" data-size="sm" onClick={action.act}>
          {action.label}
        </button>
      )}
    </div>
  );
}
