import type { AppSettings } from '#contract/app-settings.ts';
import type { WindowPlace } from '#contract/events.ts';
import type { Clock, Disposer, Logger, Scheduler } from '#domain/ports.ts';
import type { Notifier } from '#domain/notifications/notifier.ts';
import { isQuietAt } from '#domain/notifications/quiet-time.ts';
import type { NotifySituation } from '#domain/notifications/what-to-notify.ts';
import { givenName } from '#domain/number-name.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';
import type { Words } from '../locales/words.ts';
import type { Services } from '../services.ts';
import { followArrivals } from './follow-arrivals.ts';
import { followFailures } from './follow-failures.ts';
import type { NumberWords } from './notice-words.ts';
import type { NotificationPause } from './pause.ts';

/** What notifications have to know of the desktop. */
export interface NotificationDesk {
  readonly notifier: Notifier;
  readonly pause: NotificationPause;
  readonly settings: () => AppSettings;
  readonly isWindowFocused: () => boolean;
  /** The screen is locked, as far as the system says. */
  readonly isScreenLocked: () => boolean;
  /** Brings the window and sends it there. */
  readonly goTo: (place: WindowPlace) => void;
  readonly plan: NumberingPlan;
  readonly words: Words;
  /** A new UUID. */
  readonly newId: () => string;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly logger: Logger;
}

/** The part of the services of one profile that notifications follow. */
export type NotifiedServices = Pick<Services, 'session' | 'numbers' | 'outbox' | 'messages' | 'acceptText'>;

/** One profile with the desk. */
export interface NotifyScene extends NotificationDesk {
  readonly services: NotifiedServices;
  readonly numbers: NumberWords;
  situationOf(conversation: string): NotifySituation;
}

function minuteOfDay(time: number): number {
  const date = new Date(time);
  return date.getHours() * 60 + date.getMinutes();
}

function numberWordsOf({ session, numbers }: NotifiedServices, desk: NotificationDesk): NumberWords {
  const { plan, words } = desk;
  const written = (number: string): string => plan.formatFor(number, session.person()?.homeCountry ?? 'US');
  return {
    other: written,
    own(number) {
      const listing = numbers.list.findByE164(number);
      if (listing === null) return written(number);
      return words('notifications.namedNumber', {
        name: givenName(listing) ?? words(`kinds.${listing.ownership.kind}`),
        number: written(number),
      });
    },
  };
}

/**
 * Notifies what happens in the services of one profile, until it is disposed: then nothing of that person stays on the
 * screen.
 */
export function notifyOf(services: NotifiedServices, desk: NotificationDesk): Disposer {
  const scene: NotifyScene = {
    ...desk,
    services,
    numbers: numberWordsOf(services, desk),
    situationOf: (conversation) => ({
      level: desk.settings().notifications,
      isLocked: desk.isScreenLocked(),
      isQuiet: isQuietAt(desk.settings().quietTime, minuteOfDay(desk.clock.now())),
      isPaused: desk.pause.until() !== null,
      isBeingRead: desk.isWindowFocused() && services.messages.inView() === conversation,
    }),
  };
  const follow = (): readonly Disposer[] => [followArrivals(scene), followFailures(scene)];
  let ends = follow();
  /** Nothing of this person stays: not on the screen, and not in what waits to be counted or told together. */
  const forget = (): void => {
    for (const end of ends) end();
    ends = [];
    desk.notifier.closeAll();
  };
  const endSession = services.session.onChange(({ phase }) => {
    if (phase === 'signed-in') return;
    forget();
    ends = follow();
  });
  return () => {
    endSession();
    forget();
  };
}
