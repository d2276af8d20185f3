import { useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FindField } from '../../ui/find-field.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { OptionGroup } from '../../ui/option-group.tsx';
import { OptionList } from '../../ui/option-list.tsx';
import { PaletteOption } from './palette-option.tsx';
import { paletteListId } from './palette-ids.ts';
import { usePalette } from './use-palette.ts';

/** What can be done and gone to, by name. It has the surface and the rows of the From menu. */
export function Palette(): ReactElement {
  const { t } = useTranslation();
  const palette = usePalette();
  const { groups, active } = palette;
  const input = useRef<HTMLInputElement>(null);
  const isEmpty = groups.length === 0;

  return (
    <ModalDialog className="palette" label={t('palette.title')} initialFocus={input} onClose={palette.close}>
      <FindField
        ref={input}
        label={t('palette.find')}
        find={palette.find}
        onFind={palette.setFind}
        listId={paletteListId}
        isFull={!isEmpty}
        active={active?.id ?? null}
        onKeyDown={palette.onKeyDown}
      />
      <OptionList
        id={paletteListId}
        label={t('palette.list')}
        isHidden={isEmpty}
        onChoose={palette.choose}
        onKeyDown={palette.onKeyDown}
      >
        {groups.map(({ group, entries }) => (
          <OptionGroup key={group} label={t(`palette.groups.${group}`)}>
            {entries.map((entry) => (
              <PaletteOption
                key={entry.id}
                entry={entry}
                isActive={entry.id === active?.id}
                showsKeys={palette.showsKeys}
              />
            ))}
          </OptionGroup>
        ))}
      </OptionList>
      <p className={isEmpty ? 'from-menu__none' : 'hidden-label'} role="status">
        {isEmpty ? t('palette.nothing', { find: palette.find.trim() }) : ''}
      </p>
      <div className="from-menu__foot" aria-hidden="true">
        <span>
          <kbd className="kbd">↑</kbd> <kbd className="kbd">↓</kbd> {t('palette.move')}
        </span>
        <span>
          <kbd className="kbd">{t('shortcuts.keys.enter')}</kbd> {t('palette.choose')}
        </span>
        <span>
          <kbd className="kbd">{t('shortcuts.keys.escape')}</kbd> {t('palette.close')}
        </span>
      </div>
    </ModalDialog>
  );
}
