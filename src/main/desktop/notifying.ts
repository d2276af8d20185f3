import { randomUUID } from 'node:crypto';
import { powerMonitor } from 'electron';
import metadata from 'libphonenumber-js/max/metadata';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { showsLess } from '#domain/notifications/notification-level.ts';
import type { Disposer } from '#domain/ports.ts';
import { notifyOf } from '../notifications/notifications.ts';
import type { NotificationDesk, NotifiedServices } from '../notifications/notify-scene.ts';
import type { AppSettingsStore } from '../settings/app-settings.ts';
import { followScreenLock } from './screen-lock.ts';
import { createSystemNotifier } from './system-notifier.ts';
import type { WindowKeeper } from './window-keeper.ts';

export interface NotifyingOptions extends Pick<
  NotificationDesk,
  'pause' | 'words' | 'clock' | 'scheduler' | 'logger'
> {
  readonly window: WindowKeeper;
  readonly settings: AppSettingsStore;
}

/** The notifications of this desktop, for one profile after the other. */
export interface Notifying {
  follow(services: NotifiedServices): Disposer;
  dispose(): void;
}

export function createNotifying(options: NotifyingOptions): Notifying {
  const { window, settings, words, logger } = options;
  const lock = followScreenLock(powerMonitor);
  const notifier = createSystemNotifier({
    platform: process.platform,
    replyHint: words('notifications.reply'),
    logger,
  });
  // What stands on the screen from before says too much now.
  const unfollow = settings.onChange((now, before) => {
    if (showsLess(before.notifications, now.notifications)) notifier.closeAll();
  });
  const desk: NotificationDesk = {
    ...options,
    notifier,
    settings: () => settings.read(),
    isWindowFocused: () => window.isFocused(),
    isScreenLocked: () => lock.isLocked(),
    goTo: (place) => window.goTo(place),
    plan: createNumberingPlan(metadata),
    newId: randomUUID,
  };
  return {
    follow: (services) => notifyOf(services, desk),
    dispose() {
      unfollow();
      lock.dispose();
    },
  };
}
