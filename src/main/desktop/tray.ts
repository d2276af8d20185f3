import { Menu, Tray } from 'electron';
import type { Words } from '../locales/words.ts';
import { trayIcon } from './icons/tray-icons.ts';
import { unreadOf } from './profile-status.ts';
import {
  trayLines,
  trayTooltip,
  type TrayAction,
  type TrayFormats,
  type TrayLine,
  type TrayState,
} from './tray-words.ts';

export interface AppTray {
  /** Icon, tooltip and menu as they are to be now. */
  show(state: TrayState): void;
  dispose(): void;
}

/** Our icon in the system's tray. A click opens the window; the menu comes with the other button, or with both on macOS. */
export function createTray(
  words: Words,
  formats: TrayFormats,
  onAction: (action: TrayAction) => void,
): AppTray {
  const tray = new Tray(trayIcon(process.platform, false));
  let wasUnread = false;
  let shownMenu = '';
  tray.on('click', () => onAction('open'));

  const setMenu = (lines: readonly TrayLine[]): void => {
    // A new menu closes the one that somebody may have open.
    const menu = JSON.stringify(lines);
    if (menu === shownMenu) return;
    shownMenu = menu;
    tray.setContextMenu(
      Menu.buildFromTemplate(
        lines.map((line) => {
          if (line.kind === 'separator') return { type: 'separator' };
          if (line.kind === 'note') return { label: line.label, enabled: false };
          return { label: line.label, click: () => onAction(line.action) };
        }),
      ),
    );
  };
  return {
    show(state) {
      const isUnread = unreadOf(state.status) > 0;
      if (isUnread !== wasUnread) tray.setImage(trayIcon(process.platform, isUnread));
      wasUnread = isUnread;
      tray.setToolTip(trayTooltip(words, state));
      setMenu(trayLines(words, state, formats));
    },
    dispose: () => tray.destroy(),
  };
}
