import type { ExternalPage } from '#contract/channels.ts';
import { appError } from '#domain/app-error.ts';
import { err, ok } from '#domain/result.ts';
import type { ProfileHost } from '../profile-host.ts';
import { createConsentHandlers } from './consent-handlers.ts';
import { createDesktopHandlers, type DesktopActions } from './desktop-handlers.ts';
import { createMessageHandlers } from './message-handlers.ts';
import { createNumberHandlers } from './number-handlers.ts';
import { createOutboxHandlers, type SaveFile } from './outbox-handlers.ts';
import { createPeopleHandlers } from './people-handlers.ts';
import type { Publisher } from './publisher.ts';
import type { Handlers } from './router.ts';
import { createTemplateHandlers } from './template-handlers.ts';

export interface HandlerOptions {
  readonly host: ProfileHost;
  readonly publisher: Publisher;
  readonly desktop: DesktopActions;
  readonly openPage: (page: ExternalPage) => Promise<void>;
  readonly copyText: (text: string) => Promise<void>;
  /** Asks for a place and writes a file there. */
  readonly saveFile: SaveFile;
  /** Shows a file of the data folder in the system's file manager. */
  readonly showInFolder: (fileName: string) => void;
}

/** What each channel does: one line each, since the work is the services'. */
export function createHandlers(options: HandlerOptions): Handlers {
  const { host, publisher, desktop, openPage, copyText, saveFile, showInFolder } = options;
  return {
    'app:snapshot': async () => {
      const services = await host.services();
      return ok(publisher.stamp(services.truth()));
    },
    'app:open-page': async ({ page }) => {
      try {
        await openPage(page);
        return ok(null);
      } catch {
        return err(appError('browser-not-opened'));
      }
    },
    'app:copy-text': async ({ text }) => {
      await copyText(text);
      return ok(null);
    },
    'app:retry-keychain': async () => {
      const services = await host.services();
      // Opening anew forgets what is kept in memory only.
      return services.holdsWork() ? err(appError('illegal-move')) : host.reopen();
    },
    'app:show-set-aside': async () => {
      const { store } = (await host.services()).truth();
      if (store.kind !== 'set-aside') return err(appError('illegal-move'));
      showInFolder(store.fileName);
      return ok(null);
    },

    'session:sign-in': async () => (await host.services()).session.signIn(),
    'session:open-browser-again': async () => (await host.services()).session.openBrowserAgain(),
    'session:cancel-sign-in': async () => {
      await (await host.services()).session.cancelSignIn();
      return ok(null);
    },
    'session:sign-out': async ({ discard }) => (await host.services()).signOut(discard),
    'session:configure': async (settings) => (await host.services()).session.configure(settings),

    'demo:start': () => host.startDemo(),
    'demo:leave': () => host.leaveDemo(),

    ...createNumberHandlers({ host, saveFile }),
    ...createOutboxHandlers({ host, saveFile }),
    ...createMessageHandlers({ host }),
    ...createConsentHandlers({ host }),
    ...createPeopleHandlers({ host }),
    ...createTemplateHandlers({ host }),
    ...createDesktopHandlers({ desktop, copyText, saveFile }),
  };
}
