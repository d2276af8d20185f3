import { randomUUID } from 'node:crypto';
import { app, clipboard, shell } from 'electron';
import type { Clock, Logger } from '#domain/ports.ts';
import type { Config } from '../config.ts';
import { readReport } from '../diagnostics/read-report.ts';
import { createHandlers } from '../ipc/create-handlers.ts';
import type { DesktopActions } from '../ipc/desktop-handlers.ts';
import type { SaveFile } from '../ipc/outbox-handlers.ts';
import type { Publisher } from '../ipc/publisher.ts';
import { registerRouter } from '../ipc/register-router.ts';
import { createRouter } from '../ipc/router.ts';
import { isTrustedSender } from '../ipc/trusted-sender.ts';
import type { ProfileHost } from '../profile-host.ts';
import { externalAddresses } from '../security/external-addresses.ts';
import type { Installation } from './installation.ts';
import { createShowInFolder } from './show-in-folder.ts';
import type { WindowKeeper } from './window-keeper.ts';

export interface AnswerOptions {
  readonly config: Config;
  readonly logDirectory: string;
  /** The page's origin, the only one that is listened to. */
  readonly origin: string;
  readonly host: ProfileHost;
  readonly publisher: Publisher;
  readonly window: WindowKeeper;
  readonly installation: Installation;
  readonly copyText: (text: string) => Promise<void>;
  readonly saveFile: SaveFile;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** What the window may ask of Electron's side, apart from the profile. */
export function createDesktopActions(options: AnswerOptions): DesktopActions {
  const { config, logDirectory, host, window, installation, clock } = options;
  const kind = app.isPackaged ? 'release' : 'unpackaged';
  return {
    changeSettings: (patch) => installation.change(patch),
    closeWindow({ how, remember }) {
      if (remember) installation.change({ closing: how });
      window.close(how);
    },
    diagnostics: async () =>
      readReport(
        {
          appVersion: app.getVersion(),
          runtime: config.testRuntime ? 'test runtime' : kind,
          logDirectory,
          clock,
        },
        await host.services(),
        installation.truth(),
      ),
  };
}

/** Answers the window, and nobody else. */
export function answerWindow(options: AnswerOptions, desktop: DesktopActions): void {
  const { config, origin, host, publisher, window, copyText, saveFile, logger } = options;
  registerRouter(
    createRouter({
      handlers: createHandlers({
        host,
        publisher,
        desktop,
        openPage: (page) => shell.openExternal(externalAddresses[page]),
        copyText,
        saveFile,
        showInFolder: createShowInFolder({
          directory: config.dataDirectory,
          show: (path) => shell.showItemInFolder(path),
          logger: logger.child('desktop'),
        }),
      }),
      isTrusted: (sender) => isTrustedSender(sender, window.current()?.webContents.id ?? null, origin),
      createLogId: () => randomUUID().slice(0, 8),
      logger: logger.child('ipc'),
    }),
  );
}

/** Puts a text on the system's clipboard. */
export async function copyToClipboard(text: string): Promise<void> {
  await clipboard.writeText(text);
}
