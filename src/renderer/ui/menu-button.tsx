import { useState, type ReactElement } from 'react';
import { Menu, type MenuItem, type MenuPlace } from './menu.tsx';
import { IconButton } from './icon-button.tsx';

interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly size?: 'sm';
}

/** Three dots that unfold what else can be done. */
export function MenuButton({ label, items, size }: MenuButtonProps): ReactElement {
  const [place, setPlace] = useState<MenuPlace | null>(null);
  return (
    <>
      <IconButton
        icon="more"
        label={label}
        size={size}
        aria-haspopup="menu"
        aria-expanded={place !== null}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          setPlace({ x: left, y: bottom + 2 });
        }}
      />
      {place === null ? null : (
        <Menu label={label} place={place} items={items} onClose={() => setPlace(null)} />
      )}
    </>
  );
}
