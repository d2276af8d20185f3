import type { Disposer } from '#domain/ports.ts';
import { isQuietAt } from '#domain/notifications/quiet-time.ts';
import { givenName } from '#domain/number-name.ts';
import { followArrivals } from './follow-arrivals.ts';
import { followFailures } from './follow-failures.ts';
import type { NumberWords } from './notice-words.ts';
import type { NotificationDesk, NotifiedServices, NotifyScene } from './notify-scene.ts';

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
