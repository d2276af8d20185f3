import type { ComponentProps, ReactElement } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'aria-label' | 'children'> {
  readonly icon: IconName;
  /** As of `Icon`. */
  readonly iconSize?: 14 | 16;
  /** Its name, which a tooltip tells those who see the sign alone. */
  readonly label: string;
  /** The smaller one, for rows. */
  readonly size?: 'sm' | undefined;
  /** What it is for is under way: the sign turns. It can still be reached. */
  readonly isBusy?: boolean;
}

/** A button with a sign in the place of words. */
export function IconButton(props: IconButtonProps): ReactElement {
  const { icon, iconSize = 16, label, size, isBusy, className, ...button } = props;
  return (
    <button
      type="button"
      className={className === undefined ? 'icon-btn' : `icon-btn ${className}`}
      data-size={size}
      aria-label={label}
      title={label}
      aria-disabled={isBusy}
      {...button}
    >
      <Icon name={icon} size={iconSize} className={isBusy === true ? 'icon--turning' : ''} />
    </button>
  );
}
