import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { app, net, session, shell } from 'electron';
import type { AppSettings } from '#domain/app-settings.ts';
import type { Logger } from '#domain/ports.ts';
import type { Config } from '../config.ts';
import { createServices } from '../create-services.ts';
import type { ServicesOptions } from '../services-options.ts';
import { clearDemo } from '../demo/demo-directory.ts';
import { startDemoSimulator } from '../demo/demo-simulator.ts';
import { openDemo } from '../demo/open-demo.ts';
import { systemScheduler } from '../lib/system-scheduler.ts';
import { createProfileHost, type ProfileHost, type ProfileHostOptions } from '../profile-host.ts';

export interface ProfilesOptions extends Pick<ProfileHostOptions, 'publisher' | 'attach'> {
  readonly config: Config;
  /** What the person chose for this installation. */
  readonly settings: () => AppSettings;
  readonly logger: Logger;
  /** The folder of the build. */
  readonly built: string;
}

/** The account's profile with Electron's proxy, browser and network, and the demo that can take its place. */
export function openProfiles({
  config,
  settings,
  logger,
  built,
  publisher,
  attach,
}: ProfilesOptions): ProfileHost {
  const account = accountOptions(config, settings, logger);
  return createProfileHost({
    publisher,
    attach,
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
}

/** Tells the profile on show: it rests while the computer sleeps, and looks again when somebody comes back. */
export function tellProfile(host: ProfileHost, what: 'focus' | 'suspend' | 'resume', logger: Logger): void {
  host
    .services()
    .then((services) => services[what]())
    .catch((error: unknown) => {
      logger.error('sleep, waking up or focus could not be followed', { what, error });
    });
}

function accountOptions(config: Config, settings: () => AppSettings, logger: Logger): ServicesOptions {
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
    settings,
    scheduler: systemScheduler,
    logger,
  };
}

/** Two data folders are two installations: they must not share a sign-in, since a refresh token is used once. */
function keychainServiceFor(dataDirectory: string): string {
  if (dataDirectory === join(app.getPath('userData'), 'data')) return 'Fromline';
  return `Fromline ${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 8)}`;
}
