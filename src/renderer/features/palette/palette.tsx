import { useRef, type MouseEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FindField } from '../../ui/find-field.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { PaletteOption } from './palette-option.tsx';
import { entryElementId, paletteListId } from './palette-ids.ts';
import { usePalette } from './use-palette.ts';

/** What can be done and gone to, by name. It has the surface and the rows of the From menu. */
export function Palette(): ReactElement {
  const { t } = useTranslation();
  const palette = usePalette();
  const { groups, active } = palette;
  const input = useRef<HTMLInputElement>(null);
  const isEmpty = groups.length === 0;

  const chooseClicked = (event: MouseEvent): void => {
    const option = event.target instanceof Element ? event.target.closest('[data-entry]') : null;
    const id = option?.getAttribute('data-entry');
    const entry = groups.flatMap(({ entries }) => entries).find((each) => each.id === id);
    if (entry !== undefined) palette.choose(entry);
  };

  return (
    <ModalDialog className="palette" label={t('palette.title')} initialFocus={input} onClose={palette.close}>
      <FindField
        ref={input}
        label={t('palette.find')}
        find={palette.find}
        onFind={palette.setFind}
        listId={paletteListId}
        isFull={!isEmpty}
        activeId={active === null ? null : entryElementId(active.id)}
        onKeyDown={palette.onKeyDown}
      />
      <div
        className="from-menu__list"
        id={paletteListId}
        role="listbox"
        aria-label={t('palette.list')}
        tabIndex={-1}
        hidden={isEmpty}
        onClick={chooseClicked}
        onKeyDown={palette.onKeyDown}
      >
        {groups.map(({ group, entries }) => (
          <div key={group} role="group" aria-labelledby={`palette-group-${group}`}>
            <div className="from-menu__head" id={`palette-group-${group}`}>
              {t(`palette.groups.${group}`)}
            </div>
            {entries.map((entry) => (
              <PaletteOption
                key={entry.id}
                entry={entry}
                isActive={entry.id === active?.id}
                showsKeys={palette.showsKeys}
              />
            ))}
          </div>
        ))}
      </div>
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
