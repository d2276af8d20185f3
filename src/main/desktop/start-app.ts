import { join } from 'node:path';
import { app, powerMonitor, session } from 'electron';
import type { Config } from '../config.ts';
import { createLogger } from '../log/create-logger.ts';
import { containContents } from '../security/contain-contents.ts';
import { denyPermissions } from '../security/deny-permissions.ts';
import { appOrigin, handleAppProtocol } from './app-protocol.ts';
import { createDesktop, type Desktop } from './create-desktop.ts';
import { followPower } from './follow-power.ts';
import { linkAmong, readLink } from './links/read-link.ts';
import { nextRunArguments } from './next-run.ts';
import { quitOrderly } from './quit-orderly.ts';

/** Files of the build, beside this one: out/main, out/preload, out/renderer. */
const built = join(import.meta.dirname, '..');
/** Set by electron-vite in `npm run dev` only: the page comes from its server, with hot reload. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

/** Electron's side of the app: what the system tells it, from the start to an orderly end. */
export function startApp(config: Config): void {
  const logDirectory = join(config.dataDirectory, 'logs');
  const logger = createLogger({
    directory: logDirectory,
    level: 'info',
    toConsole: devServer !== undefined,
  });
  logger.info('starting', { version: app.getVersion(), electron: process.versions.electron });
  const origin = devServer ?? appOrigin;
  containContents(origin, logger.child('security'));

  let desktop: Desktop | null = null;
  let isEnding = false;
  /** A link that came before there was a window, as macOS may hand it over. */
  let earlyLink = linkAmong(process.argv);

  void app.whenReady().then(() => {
    denyPermissions(session.defaultSession);
    handleAppProtocol(join(built, 'renderer'));
    const made = createDesktop({
      config,
      logger,
      logDirectory,
      built,
      url: devServer ?? `${appOrigin}/index.html`,
      origin,
      isEnding: () => isEnding,
    });
    desktop = made;
    made.openWindow(earlyLink);
    const unfollowPower = followPower(powerMonitor, {
      onSuspend: () => made.tellProfile('suspend'),
      onResume: () => made.tellProfile('resume'),
    });
    quitOrderly({
      window: () => made.window.current(),
      dispose: () => {
        unfollowPower();
        return made.dispose();
      },
      logger,
    });
  });

  app.on('second-instance', (_event, programArguments) => {
    // This one is on its way out; whoever wants the app gets a new one when it is gone.
    if (isEnding) app.relaunch({ args: nextRunArguments(process.argv.slice(1), programArguments) });
    else if (desktop !== null) {
      const link = linkAmong(programArguments);
      if (link === null) desktop.window.show();
      else desktop.openLink(link);
    }
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const link = readLink(url);
    if (link === null) return;
    if (desktop === null) earlyLink = link;
    else desktop.openLink(link);
  });
  app.on('activate', () => desktop?.window.show());
  app.once('before-quit', () => {
    isEnding = true;
  });
  app.on('window-all-closed', () => {
    // An app without windows stays in the dock on macOS.
    if (process.platform !== 'darwin' || isEnding) app.quit();
  });
}
