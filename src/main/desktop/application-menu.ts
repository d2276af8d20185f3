import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { WindowPlace } from '#contract/events.ts';
import type { Words } from '../locales/words.ts';

export interface MenuActions {
  /** Brings the window and sends it there. */
  readonly goTo: (place: WindowPlace) => void;
  readonly zoom: (direction: 'in' | 'out' | 'reset') => void;
  readonly copyDiagnostics: () => void;
  readonly saveDiagnostics: () => void;
}

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

function zoomItems(words: Words, { zoom }: MenuActions): Item[] {
  return [
    { label: words('menu.actualSize'), accelerator: 'CmdOrCtrl+0', click: () => zoom('reset') },
    { label: words('menu.zoomIn'), accelerator: 'CmdOrCtrl+Plus', click: () => zoom('in') },
    // The key of the plus sign without Shift, as browsers take it.
    { label: words('menu.zoomIn'), accelerator: 'CmdOrCtrl+=', visible: false, click: () => zoom('in') },
    { label: words('menu.zoomOut'), accelerator: 'CmdOrCtrl+-', click: () => zoom('out') },
  ];
}

/**
 * Native menus: by role where there is one, so that labels, shortcuts and the clipboard are the system's own. No
 * reload, no developer tools. What the window has shortcuts for itself is only shown here, and not taken from it.
 */
export function setApplicationMenu(words: Words, actions: MenuActions): void {
  const isMac = process.platform === 'darwin';
  const place = (label: string, accelerator: string, to: WindowPlace): Item => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => actions.goTo(to),
  });
  const settings: Item = {
    ...place(words('menu.settings'), 'CmdOrCtrl+,', { kind: 'settings' }),
    registerAccelerator: true,
  };
  const appMenu: Item = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  const file: Item = {
    role: 'fileMenu',
    submenu: [
      place(words('menu.newText'), 'CmdOrCtrl+N', { kind: 'new-text', to: null, text: null }),
      place(words('menu.outbox'), 'CmdOrCtrl+Shift+O', { kind: 'outbox' }),
      separator,
      ...(isMac
        ? [{ role: 'close' } satisfies Item]
        : [settings, separator, { role: 'quit', label: words('menu.quit') } satisfies Item]),
    ],
  };
  const help: Item = {
    role: 'help',
    submenu: [
      place(words('menu.shortcuts'), 'CmdOrCtrl+/', { kind: 'shortcuts' }),
      separator,
      { label: words('menu.copyDiagnostics'), click: actions.copyDiagnostics },
      { label: words('menu.saveDiagnostics'), click: actions.saveDiagnostics },
    ],
  };
  const view: Item = {
    role: 'viewMenu',
    submenu: [...zoomItems(words, actions), separator, { role: 'togglefullscreen' }],
  };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [appMenu] : []),
      file,
      { role: 'editMenu' },
      view,
      { role: 'windowMenu' },
      help,
    ]),
  );
}
