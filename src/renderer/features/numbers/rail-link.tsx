import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/icon.tsx';

interface RailLinkProps {
  readonly icon: IconName;
  readonly label: string;
  readonly href: string;
  readonly isShown: boolean;
  readonly onShow: () => void;
  /** What is new there. */
  readonly children: ReactNode;
}

/** The way to what is not one number's, above the numbers. */
export function RailLink({ icon, label, href, isShown, onShow, children }: RailLinkProps): ReactElement {
  return (
    <a
      className="rail-nav__item marker"
      href={href}
      title={label}
      aria-current={isShown ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        onShow();
      }}
    >
      <Icon name={icon} />
      <span className="rail-nav__label">{label}</span> {children}
    </a>
  );
}
