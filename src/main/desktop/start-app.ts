import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, clipboard, net, powerMonitor, session, shell, type BrowserWindow } from 'electron';
import { eventChannel } from '#contract/channels.ts';
import type { DesktopAbilities } from '#contract/app-settings.ts';
import type { Logger } from '#domain/ports.ts';
import { ok } from '#domain/result.ts';
import type { Config } from '../config.ts';
import { createServices, type ServicesOptions } from '../create-services.ts';
import { clearDemo } from '../demo/demo-directory.ts';
import { startDemoSimulator } from '../demo/demo-simulator.ts';
import { openDemo } from '../demo/open-demo.ts';
import { createHandlers } from '../ipc/create-handlers.ts';
import { createPublisher } from '../ipc/publisher.ts';
import { registerRouter } from '../ipc/register-router.ts';
import { createRouter } from '../ipc/router.ts';
import { isTrustedSender } from '../ipc/trusted-sender.ts';
import { systemScheduler } from '../lib/system-scheduler.ts';
import { createLogger } from '../log/create-logger.ts';
import { createProfileHost, type ProfileHost } from '../profile-host.ts';
import { createAppSettings } from '../settings/app-settings.ts';
import { containContents } from '../security/contain-contents.ts';
import { denyPermissions } from '../security/deny-permissions.ts';
import { externalAddresses } from '../security/external-addresses.ts';
import { appOrigin, handleAppProtocol } from './app-protocol.ts';
import { setApplicationMenu } from './application-menu.ts';
import { createAskForPlace } from './ask-for-place.ts';
import { followPower } from './follow-power.ts';
import { createMainWindow, showWindow } from './main-window.ts';
import { quitOrderly } from './quit-orderly.ts';
import { createSaveFile } from './save-file.ts';
import { createShowInFolder } from './show-in-folder.ts';

/** Files of the build, beside this one: out/main, out/preload, out/renderer. */
const built = join(import.meta.dirname, '..');
/** Set by electron-vite in `npm run dev` only: the page comes from its server, with hot reload. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

/** Electron's side of the app: one window on one profile, the bridge between them, and an orderly end. */
export function startApp(config: Config): void {
  const logger = createLogger({
    directory: join(config.dataDirectory, 'logs'),
    level: 'info',
    toConsole: devServer !== undefined,
  });
  logger.info('starting', { version: app.getVersion(), electron: process.versions.electron });
  const origin = devServer ?? appOrigin;
  containContents(origin, logger.child('security'));

  let window: BrowserWindow | null = null;
  let isEnding = false;
  const settings = createAppSettings({
    file: join(config.dataDirectory, 'preferences.json'),
    clock: { now: () => Date.now() },
    logger: logger.child('settings'),
  });
  const desktop: DesktopAbilities = { tray: false, startAtLogin: false, links: false };
  const publisher = createPublisher({
    send: (event) => {
      if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel, event);
    },
    installation: () => ({ settings: settings.read(), desktop }),
  });
  settings.onChange((changed) => publisher.publish({ type: 'settings', settings: changed }));

  void app.whenReady().then(() => {
    denyPermissions(session.defaultSession);
    handleAppProtocol(join(built, 'renderer'));
    setApplicationMenu();

    const account = accountOptions(config, logger);
    const host = createProfileHost({
      publisher,
      logger: logger.child('profile'),
      openAccount: async () => {
        await clearDemo(config.dataDirectory).catch((error: unknown) => {
          logger.warn('the files of a demo could not be deleted', { error });
        });
        return createServices(account);
      },
      openDemo: () =>
        openDemo({
          account,
          startPlatform: () => startDemoSimulator(join(built, 'main', 'simulator.js'), logger),
        }),
    });
    registerRouter(
      createRouter({
        handlers: createHandlers({
          host,
          publisher,
          desktop: {
            changeSettings: (patch) => {
              const changed = settings.change(patch);
              return changed.ok ? ok(settings.read()) : changed;
            },
            closeWindow: () => app.quit(),
            diagnostics: () => Promise.resolve(''),
          },
          openPage: (page) => shell.openExternal(externalAddresses[page]),
          copyText: (text) => clipboard.writeText(text),
          saveFile: createSaveFile(createAskForPlace(() => window)),
          showInFolder: createShowInFolder({
            directory: config.dataDirectory,
            show: (path) => shell.showItemInFolder(path),
            logger: logger.child('desktop'),
          }),
        }),
        isTrusted: (sender) => isTrustedSender(sender, window?.webContents.id ?? null, origin),
        createLogId: () => randomUUID().slice(0, 8),
        logger: logger.child('ipc'),
      }),
    );
    const tell = (what: 'focus' | 'suspend' | 'resume'): void => tellProfile(host, what, logger);
    window = createMainWindow({
      preloadPath: join(built, 'preload', 'index.cjs'),
      url: devServer ?? `${appOrigin}/index.html`,
      title: 'Fromline',
    });
    window.on('focus', () => {
      tell('focus');
    });
    window.on('closed', () => {
      window = null;
    });
    const unfollowPower = followPower(powerMonitor, {
      onSuspend: () => tell('suspend'),
      onResume: () => tell('resume'),
    });
    quitOrderly({
      window: () => window,
      dispose: () => {
        unfollowPower();
        return host.dispose();
      },
      logger,
    });
  });

  app.on('second-instance', () => {
    if (window !== null) showWindow(window);
    // This one is on its way out; whoever wants the app gets a new one when it is gone.
    else if (isEnding) app.relaunch();
  });
  app.once('before-quit', () => {
    isEnding = true;
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
}

/** Tells the profile on show: it rests while the computer sleeps, and looks again when somebody comes back. */
function tellProfile(host: ProfileHost, what: 'focus' | 'suspend' | 'resume', logger: Logger): void {
  host
    .services()
    .then((services) => services[what]())
    .catch((error: unknown) => {
      logger.error('sleep, waking up or focus could not be followed', { what, error });
    });
}

function accountOptions(config: Config, logger: Logger): ServicesOptions {
  return {
    profile: 'account',
    config,
    keychainService: keychainServiceFor(config.dataDirectory),
    appVersion: app.getVersion(),
    openBrowser: (url) => shell.openExternal(url),
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    systemSaysOnline: () => net.isOnline(),
    clock: { now: () => Date.now() },
    monotonic: { now: () => performance.now() },
    random: Math.random,
    scheduler: systemScheduler,
    logger,
  };
}

/** Two data folders are two installations: they must not share a sign-in, since a refresh token is used once. */
function keychainServiceFor(dataDirectory: string): string {
  if (dataDirectory === join(app.getPath('userData'), 'data')) return 'Fromline';
  return `Fromline ${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 8)}`;
}
