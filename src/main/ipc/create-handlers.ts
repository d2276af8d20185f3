import type { ExternalPage } from '#contract/channels.ts';
import { appError } from '#domain/app-error.ts';
import { err, ok } from '#domain/result.ts';
import type { ProfileHost } from '../profile-host.ts';
import type { Publisher } from './publisher.ts';
import type { Handlers } from './router.ts';

export interface HandlerOptions {
  readonly host: ProfileHost;
  readonly publisher: Publisher;
  readonly openPage: (page: ExternalPage) => Promise<void>;
  readonly copyText: (text: string) => Promise<void>;
}

/** What each channel does: one line each, since the work is the services'. */
export function createHandlers({ host, publisher, openPage, copyText }: HandlerOptions): Handlers {
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

    'session:sign-in': async () => (await host.services()).session.signIn(),
    'session:open-browser-again': async () => (await host.services()).session.openBrowserAgain(),
    'session:cancel-sign-in': async () => {
      await (await host.services()).session.cancelSignIn();
      return ok(null);
    },
    'session:sign-out': async () => {
      await (await host.services()).session.signOut();
      return ok(null);
    },
    'session:configure': async (settings) => (await host.services()).session.configure(settings),

    'demo:start': () => host.startDemo(),
    'demo:leave': () => host.leaveDemo(),

    'numbers:page': async ({ offset, limit }) => ok((await host.services()).numbers.page(offset, limit)),
    'numbers:refresh': async () => {
      void (await host.services()).numbers.refresh();
      return ok(null);
    },
    'numbers:prefer': async ({ ids }) => {
      (await host.services()).registrations.prefer(ids);
      return ok(null);
    },

    'outbox:enqueue': async (request) => (await host.services()).acceptText(request),
    'outbox:take-back': async ({ id }) => (await host.services()).outbox.takeBack(id),
    'outbox:send-now': async ({ id }) => (await host.services()).outbox.sendNow(id),
  };
}
