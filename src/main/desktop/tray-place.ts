import { app } from 'electron';
import type { Scheduler } from '#domain/ports.ts';
import type { Words } from '../locales/words.ts';
import type { NotificationPause } from '../notifications/pause.ts';
import { unreadOf, type StatusFollower } from './profile-status.ts';
import { createTrayKeeper, laterLooks } from './tray-keeper.ts';
import { hasTrayHost } from './tray-presence.ts';
import { createTray } from './tray.ts';
import type { TrayAction, TrayFormats } from './tray-words.ts';
import type { WindowKeeper } from './window-keeper.ts';

export interface TrayPlaceOptions {
  readonly words: Words;
  readonly status: StatusFollower;
  readonly pause: NotificationPause;
  readonly scheduler: Scheduler;
  readonly window: WindowKeeper;
  readonly onChange: (hasTray: boolean) => void;
}

/** Tray and badge, as they follow the profile on show. */
export interface TrayPlace {
  /** Looks for a panel. When a start was hidden and none takes the icon, the window is brought after all. */
  begin(startedHidden: boolean): void;
  look(): Promise<boolean>;
  dispose(): void;
}

function timeFormats(): TrayFormats {
  const format = new Intl.DateTimeFormat(app.getLocale(), { hour: 'numeric', minute: '2-digit' });
  return { time: (time) => format.format(time) };
}

export function createTrayPlace(options: TrayPlaceOptions): TrayPlace {
  const { words, status, pause, scheduler, window, onChange } = options;
  const act: Readonly<Record<TrayAction, () => void>> = {
    open: () => window.show(),
    'new-text': () => window.goTo({ kind: 'new-text', to: null, text: null }),
    pause: () => pause.begin(),
    resume: () => pause.end(),
    quit: () => app.quit(),
  };
  const keeper = createTrayKeeper({
    create: () => createTray(words, timeFormats(), (action) => act[action]()),
    hasHost: () => hasTrayHost(process.platform),
    state: () => ({ status: status.read(), pausedUntil: pause.until() }),
    scheduler,
    onChange,
  });
  let badge = 0;
  const update = (): void => {
    keeper.update();
    const unread = unreadOf(status.read());
    // Windows has no such count; Linux only where the panel knows our desktop entry.
    if (unread !== badge) app.setBadgeCount(unread);
    badge = unread;
  };
  const ends = [status.onChange(update), pause.onChange(update)];

  return {
    begin(startedHidden) {
      void keeper.look();
      if (!startedHidden) return;
      ends.push(
        scheduler.setTimer(Math.max(...laterLooks) + 1_000, () => {
          if (!keeper.hasTray() && window.current()?.isVisible() === false) window.show();
        }),
      );
    },
    look: () => keeper.look(),
    dispose() {
      for (const end of ends) end();
      keeper.dispose();
    },
  };
}
