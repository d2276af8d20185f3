import type { AppSettings } from '#contract/app-settings.ts';
import type { WindowPlace } from '#contract/events.ts';
import type { Notifier } from '#domain/notifications/notifier.ts';
import type { NotifySituation } from '#domain/notifications/what-to-notify.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';
import type { Clock, Logger, Scheduler } from '#domain/ports.ts';
import type { Words } from '../locales/words.ts';
import type { Services } from '../services.ts';
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
