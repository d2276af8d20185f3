import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { mayChoose } from '#domain/verdict/verdict.ts';
import { Icon } from '../../ui/icon.tsx';
import { Option } from '../../ui/option.tsx';
import { Said } from '../../ui/said.tsx';
import { OwnershipTile } from '../numbers/ownership-tile.tsx';
import { shortNote } from '../numbers/verdict-words.ts';
import { VerdictLine } from '../numbers/verdict-line.tsx';
import { KeyCaps } from '../shortcuts/key-caps.tsx';
import { paletteListId } from './palette-ids.ts';
import type { EntrySign, PaletteEntry } from './palette-entry.ts';

interface PaletteOptionProps {
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
  readonly showsKeys: boolean;
}

/** One row of the palette: sign, name, what tells it from others, and the keys that do the same. */
export function PaletteOption({ entry, isActive, showsKeys }: PaletteOptionProps): ReactElement {
  const { t } = useTranslation();
  const { sign, name, note, shortcut } = entry;
  return (
    <Option listId={paletteListId} value={entry.id} className="palette-option" isActive={isActive}>
      <Sign sign={sign} />
      <span className="palette-option__name truncate">{name}</span>
      <span className="palette-option__note truncate">
        {note === '' ? null : <Said>, </Said>}
        {note}
      </span>
      {sign.kind === 'number' ? (
        <span className="palette-option__verdict">
          <Said>, </Said>
          <VerdictLine level={sign.listing.verdict.level} note={shortNote(sign.listing, t)} />
        </span>
      ) : null}
      {shortcut !== null && showsKeys ? (
        <span className="palette-option__keys" aria-hidden="true">
          <KeyCaps id={shortcut} />
        </span>
      ) : null}
    </Option>
  );
}

const Sign = memo(function Sign({ sign }: { readonly sign: EntrySign }): ReactElement {
  switch (sign.kind) {
    case 'icon':
      return (
        <span className="palette-option__icon">
          <Icon name={sign.icon} />
        </span>
      );
    case 'number':
      return (
        <OwnershipTile
          group={sign.listing.ownership.group}
          colour={sign.listing.settings.colour}
          muted={!mayChoose(sign.listing.verdict)}
        />
      );
    case 'person':
      return (
        <span className="avatar" data-size="28" aria-hidden="true">
          {sign.letters}
        </span>
      );
  }
});
