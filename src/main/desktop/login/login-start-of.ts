import { homedir } from 'node:os';
import { app } from 'electron';
import type { Logger } from '#domain/ports.ts';
import { createAutostartEntry } from './autostart-entry.ts';
import { createLoginItem } from './login-item.ts';
import type { LoginStart } from './login-start.ts';

/** What starts this app again: an AppImage is its file, and before packaging Electron needs to be told of our folder. */
function ownCommand(): [string, ...string[]] {
  const program = process.env['APPIMAGE'] ?? process.execPath;
  return process.defaultApp ? [program, app.getAppPath()] : [program];
}

/** Starting with the session, in the way of this system. */
export function loginStartOf(logger: Logger): LoginStart {
  if (process.platform !== 'linux') return createLoginItem(app);
  return createAutostartEntry({ env: process.env, homeDirectory: homedir(), command: ownCommand(), logger });
}
