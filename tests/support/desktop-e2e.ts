import { test as base } from './e2e.ts';
import { startNotificationDaemon, type NotificationDaemon } from './notification-daemon.ts';
import { startStatusNotifierHost, type StatusNotifierHost } from './status-notifier-host.ts';

export interface DesktopScene {
  /** A panel with a tray; a test that does not name it runs without one. */
  readonly panel: StatusNotifierHost;
  readonly daemon: NotificationDaemon;
}

/** The scene of an installation, on a desktop with what a test names of it. */
export const test = base.extend<DesktopScene>({
  panel: async ({ browserName: _ }, use) => {
    const panel = await startStatusNotifierHost();
    await use(panel);
    await panel.close();
  },
  daemon: async ({ browserName: _ }, use) => {
    const daemon = await startNotificationDaemon();
    await use(daemon);
    await daemon.close();
  },
});
