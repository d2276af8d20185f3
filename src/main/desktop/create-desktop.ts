import { join } from 'node:path';
import { app, session } from 'electron';
import { eventChannel } from '#contract/channels.ts';
import type { WindowPlace } from '#contract/events.ts';
import type { Logger } from '#domain/ports.ts';
import type { Config } from '../config.ts';
import { createPublisher } from '../ipc/publisher.ts';
import { systemScheduler } from '../lib/system-scheduler.ts';
import { createWords } from '../locales/words.ts';
import { createNotificationPause } from '../notifications/pause.ts';
import { answerWindow, copyToClipboard, createDesktopActions } from './answer-window.ts';
import { setApplicationMenu } from './application-menu.ts';
import { createAskForPlace } from './ask-for-place.ts';
import { whatClosingDoes } from './closing.ts';
import { followLook } from './follow-look.ts';
import { openInstallation } from './installation.ts';
import type { LinkedText } from './links/read-link.ts';
import { createMainWindow } from './main-window.ts';
import { createNotifying } from './notifying.ts';
import { openProfiles, tellProfile } from './open-profiles.ts';
import { createStatusFollower } from './profile-status.ts';
import { createSaveFile } from './save-file.ts';
import { followSpelling, spellingAbility } from './spelling/spelling.ts';
import { createTrayPlace } from './tray-place.ts';
import { createWindowKeeper, type WindowKeeper } from './window-keeper.ts';
import { createWindowPlace } from './window-place.ts';
import { nextZoom } from './zoom.ts';

export interface DesktopOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly logDirectory: string;
  /** The folder of the build. */
  readonly built: string;
  /** Address of the page. */
  readonly url: string;
  /** Its origin, the only one that is listened to. */
  readonly origin: string;
  readonly isEnding: () => boolean;
}

/** Everything that a person sees of the app: window, tray, menu, notifications, and the profile behind them. */
export interface Desktop {
  readonly window: WindowKeeper;
  /** Opens the first window; out of sight when the system's session began this run, unless a link wants it. */
  openWindow(link: LinkedText | null): void;
  /** Fills the pane in, when the person wants links of other programs; else it only brings the window. */
  openLink(link: LinkedText): void;
  tellProfile(what: 'suspend' | 'resume'): void;
  dispose(): Promise<void>;
}

const placeOf = ({ to, text }: LinkedText): WindowPlace => ({ kind: 'new-text', to, text });

/** The composition root of Electron's side; runs once Electron is ready. */
export function createDesktop(options: DesktopOptions): Desktop {
  const { config, logger, built, url, isEnding } = options;
  const { dataDirectory } = config;
  const clock = { now: () => Date.now() };
  const scheduler = systemScheduler;
  const desktopLogger = logger.child('desktop');
  const words = createWords();

  const spelling = spellingAbility(session.defaultSession, process.platform);
  const installation = openInstallation({ dataDirectory, spelling, clock, logger });
  const { settings } = installation;
  const endLook = followLook(settings);
  const endSpelling = followSpelling(session.defaultSession, settings, spelling);
  const publisher = createPublisher({
    send: (event) => window.current()?.webContents.send(eventChannel, event),
    installation: () => installation.truth(),
  });
  settings.onChange((changed) => publisher.publish({ type: 'settings', settings: changed }));

  const place = createWindowPlace({
    file: join(dataDirectory, 'window.json'),
    clock,
    scheduler,
    logger: desktopLogger,
  });
  const window: WindowKeeper = createWindowKeeper({
    publisher,
    isEnding,
    create: (startsHidden) =>
      createMainWindow({
        preloadPath: join(built, 'preload', 'index.cjs'),
        url,
        title: 'Fromline',
        words,
        place,
        settings,
        startsHidden,
      }),
    closing: async (choice) =>
      whatClosingDoes({
        choice: choice ?? settings.read().closing,
        hasTray: await tray.look(),
        hasDock: process.platform === 'darwin',
        canAsk: publisher.isHeard(),
      }),
    quit: () => app.quit(),
    onFocus: () => {
      tellProfile(host, 'focus', logger);
      void tray.look();
    },
  });
  const status = createStatusFollower();
  const pause = createNotificationPause(clock, scheduler);
  const tray = createTrayPlace({
    words,
    status,
    pause,
    scheduler,
    window,
    onChange: (hasTray) => publisher.publish({ type: 'desktop', desktop: installation.setTray(hasTray) }),
  });
  const notifying = createNotifying({
    window,
    settings,
    pause,
    words,
    clock,
    scheduler,
    logger: desktopLogger,
  });
  const host = openProfiles({
    config,
    settings: () => settings.read(),
    logger,
    built,
    publisher,
    attach: (services) => {
      const ends = [status.follow(services), notifying.follow(services)];
      return () => {
        for (const end of ends) end();
      };
    },
  });

  const copyText = copyToClipboard;
  const saveFile = createSaveFile(createAskForPlace(() => window.current()));
  const answering = { ...options, host, publisher, window, installation, copyText, saveFile, clock };
  const actions = createDesktopActions(answering);
  answerWindow(answering, actions);
  const report = (then: (text: string) => Promise<unknown>): void => {
    actions
      .diagnostics()
      .then(then)
      .catch((error: unknown) => desktopLogger.error('no report', { error }));
  };
  setApplicationMenu(words, {
    goTo: (to) => window.goTo(to),
    zoom: (direction) => {
      const zoom = direction === 'reset' ? 100 : nextZoom(settings.read().zoom, direction);
      installation.change({ zoom });
    },
    copyDiagnostics: () => report(copyText),
    saveDiagnostics: () => report((text) => saveFile('fromline-diagnostics.txt', text)),
  });

  return {
    window,
    openWindow(link) {
      const startsHidden = link === null && installation.startedHidden();
      window.open(startsHidden);
      tray.begin(startsHidden);
      if (link !== null && settings.read().openLinks) publisher.show(placeOf(link));
    },
    openLink(link) {
      if (settings.read().openLinks) window.goTo(placeOf(link));
      else window.show();
    },
    tellProfile: (what) => tellProfile(host, what, logger),
    async dispose() {
      endLook();
      endSpelling();
      tray.dispose();
      await host.dispose();
      notifying.dispose();
    },
  };
}
