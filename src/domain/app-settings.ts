import { notificationLevels, type NotificationLevel } from './notifications/notification-level.ts';
import type { QuietTime } from './notifications/quiet-time.ts';

export { notificationLevels, type NotificationLevel };
export type { QuietTime };

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Steps of the text size, as page zoom in percent. */
export const zoomSteps = [100, 110, 125, 150, 175, 200] as const;
export type ZoomStep = (typeof zoomSteps)[number];

/** Seconds for which a text waits after Send, so that it can be taken back; an SMS cannot be recalled. */
export const undoTimes = [0, 5, 10, 30] as const;
export type UndoTime = (typeof undoTimes)[number];

/** What closing the window does; `ask` until the person has said so once. */
export const closeChoices = ['ask', 'tray', 'quit'] as const;
export type CloseChoice = (typeof closeChoices)[number];

/** Whose spelling is checked: nobody's, as the system does it, or the language of this code (`en-US`). */
export type Spelling = string;
export const spellingPattern = /^(off|system|[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})$/;

/** What the person chose for this installation. */
export interface AppSettings {
  readonly notifications: NotificationLevel;
  /** Also for own texts that fail. */
  readonly notifyFailures: boolean;
  readonly sound: boolean;
  readonly quietTime: QuietTime;
  /** Enter sends and Shift+Enter begins a new line; else Ctrl+Enter sends. */
  readonly enterSends: boolean;
  readonly undoTime: UndoTime;
  /** Asks before the first text from a number that others read too to somebody new. */
  readonly asksFirstText: boolean;
  readonly spelling: Spelling;
  readonly startAtLogin: boolean;
  /** With `startAtLogin`: opens in the tray. */
  readonly startHidden: boolean;
  readonly closing: CloseChoice;
  /** Takes `sms:` and `tel:` links of other programs; they fill the pane in and never send. */
  readonly openLinks: boolean;
  readonly theme: Theme;
  readonly zoom: ZoomStep;
  /** False takes the keyboard shortcuts away, but for those of the system and the page. */
  readonly shortcuts: boolean;
}

export const standardSettings: AppSettings = {
  notifications: 'sender',
  notifyFailures: true,
  sound: false,
  quietTime: { isOn: false, from: 22 * 60, until: 7 * 60 },
  enterSends: true,
  undoTime: 5,
  asksFirstText: true,
  spelling: 'off',
  startAtLogin: false,
  startHidden: true,
  closing: 'ask',
  openLinks: false,
  theme: 'system',
  zoom: 100,
  shortcuts: true,
};
