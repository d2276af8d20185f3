import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/icon.tsx';

interface BannerProps {
  readonly icon: IconName;
  readonly tone?: 'limited' | 'fail';
  /** `none` where it stands in a place that speaks by itself. */
  readonly role?: 'status' | 'alert' | 'none';
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: readonly { readonly label: string; readonly act: () => void }[];
}

/** A card inside a pane for a state of what is looked at: what happened, what it means, what to do. */
export function Banner(props: BannerProps): ReactElement {
  const { icon, tone, role = 'status', title, children, actions = [] } = props;
  return (
    <div className="banner" data-tone={tone} role={role}>
      <Icon name={icon} />
      <p className="banner__title">{title}</p>
      <div className="banner__text">{children}</div>
      {actions.length === 0 ? null : (
        <div className="banner__actions">
          {actions.map(({ label, act }) => (
            <button key={label} type="button" className="btn" data-size="sm" onClick={act}>
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
