import { levelNow, type NotificationLevel } from './notification-level.ts';

/** What stands around a text at the moment when it is to be notified. */
export interface NotifySituation {
  readonly level: NotificationLevel;
  /** The screen is locked, as far as the system says. */
  readonly isLocked: boolean;
  readonly isQuiet: boolean;
  /** Notifications were paused from the tray. */
  readonly isPaused: boolean;
  /** Its conversation stands open in a window that has the focus. */
  readonly isBeingRead: boolean;
}

export type Shown = Exclude<NotificationLevel, 'nothing'>;

const isSilenced = ({ isQuiet, isPaused, isBeingRead }: NotifySituation): boolean =>
  isQuiet || isPaused || isBeingRead;

/** What the notification of a new text shows; null for none (product.md 2.4). */
export function showOfArrival(situation: NotifySituation & { readonly isMuted: boolean }): Shown | null {
  const level = levelNow(situation.level, situation.isLocked);
  return level === 'nothing' || situation.isMuted || isSilenced(situation) ? null : level;
}

/**
 * What the notification of an own text that failed shows: its recipient or not, its words never. Muting a number is
 * about what arrives, and the level about what is shown; whether failures are told at all has a setting of its own.
 */
export function showOfFailure(
  situation: NotifySituation & { readonly notifyFailures: boolean },
): 'recipient' | 'only-that' | null {
  if (!situation.notifyFailures || isSilenced(situation)) return null;
  return situation.level === 'sender' || situation.level === 'sender-and-text' ? 'recipient' : 'only-that';
}
