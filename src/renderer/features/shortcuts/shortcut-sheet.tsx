import { useId, useRef, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app-context.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { scrollStop } from '../../ui/scroll-stop.ts';
import { useAppSettings } from '../../use-truth.ts';
import { KeyCaps } from './key-caps.tsx';
import { shortcutGroups, shortcuts, type ShortcutId } from './shortcut-table.ts';

/** Where Enter makes a new line, it sends nothing, and needs no Shift. */
const needsEnterToSend: ReadonlySet<ShortcutId> = new Set(['send', 'new-line']);

/** Every shortcut by what it is for. When they are switched off, it lists those that stay and says so. */
export function ShortcutSheet(): ReactElement {
  const { t } = useTranslation();
  const { store } = useServices();
  const { shortcuts: areOn, enterSends } = useAppSettings();
  const closeButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  const shown = shortcuts.filter(
    (shortcut) => (areOn || shortcut.isFixed) && (enterSends || !needsEnterToSend.has(shortcut.id)),
  );
  const close = (): void => store.getState().setOverlay(null);

  return (
    <ModalDialog className="shortcut-sheet" labelledBy={id} initialFocus={closeButton} onClose={close}>
      <header className="shortcut-sheet__head">
        <h2 id={id}>{t('shortcuts.title')}</h2>
        <IconButton
          icon="close"
          label={t('shortcuts.close')}
          ref={closeButton}
          className="push"
          onClick={close}
        />
      </header>
      <div className="shortcut-sheet__list" ref={scrollStop} role="group" aria-labelledby={id}>
        {areOn ? null : <p className="shortcut-sheet__off">{t('shortcuts.off')}</p>}
        {shortcutGroups.map((group) => {
          const rows = shown.filter((shortcut) => shortcut.group === group);
          if (rows.length === 0) return null;
          return (
            <section key={group} className="shortcut-sheet__group" aria-labelledby={`${id}-${group}`}>
              <h3 className="from-menu__head" id={`${id}-${group}`}>
                {t(`shortcuts.groups.${group}`)}
              </h3>
              <dl>
                {rows.map((shortcut) => (
                  <div key={shortcut.id} className="shortcut-row">
                    <dt>{t(`shortcuts.does.${shortcut.id}`)}</dt>
                    <dd>
                      <KeyCaps id={shortcut.id} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </ModalDialog>
  );
}
