import type { ReactElement } from 'react';
import type { NumberColour } from '#domain/number-settings.ts';
import type { OwnershipGroup } from '#domain/ownership.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';

export const groupIcons: Readonly<Record<OwnershipGroup, IconName>> = {
  direct: 'own-direct',
  company: 'own-company',
  queue: 'own-queue',
  other: 'own-other',
};

interface OwnershipTileProps {
  readonly group: OwnershipGroup;
  readonly size?: 22 | 28;
  /** The person's own tint, in the place of the group's; the icon keeps saying whom the number belongs to. */
  readonly colour?: NumberColour | null;
  /** Stands for a number that cannot text. */
  readonly muted?: boolean;
  /** Shown instead of the icon where the rail has no room for names. */
  readonly letters?: string;
}

/** The group's icon on the group's tint; always beside the number's name or the group's word. */
export function OwnershipTile({
  group,
  size = 28,
  colour = null,
  muted = false,
  letters,
}: OwnershipTileProps): ReactElement {
  return (
    <span
      className="tile"
      data-group={group}
      data-colour={colour ?? undefined}
      data-size={size === 22 ? '22' : undefined}
      data-muted={muted}
      data-letters={letters}
      aria-hidden="true"
    >
      <Icon name={groupIcons[group]} size={size === 22 ? 14 : 16} />
    </span>
  );
}
