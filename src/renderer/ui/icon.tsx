import type { ReactElement } from 'react';
import { actionIcons } from './icons/action-icons.tsx';
import { ownershipIcons } from './icons/ownership-icons.tsx';
import { settingsIcons } from './icons/settings-icons.tsx';
import { stateIcons } from './icons/state-icons.tsx';

const icons = { ...ownershipIcons, ...stateIcons, ...actionIcons, ...settingsIcons };

export type IconName = keyof typeof icons;

interface IconProps {
  readonly name: IconName;
  /** Pixels of the drawn square; 16 unless told. */
  readonly size?: 12 | 14 | 16 | 20;
  readonly className?: string;
}

/** Decorative: a word or a name always stands beside it, so it is hidden from screen readers. */
export function Icon({ name, size = 16, className = '' }: IconProps): ReactElement {
  const sizeClass = size === 16 ? '' : ` icon--${size}`;
  return (
    <svg className={`icon${sizeClass} ${className}`.trim()} viewBox="0 0 16 16" aria-hidden="true">
      {icons[name]}
    </svg>
  );
}
