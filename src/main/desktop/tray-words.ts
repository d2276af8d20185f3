import type { Words } from '../locales/words.ts';
import { failedOf, unreadOf, type ProfileStatus } from './profile-status.ts';

export interface TrayState {
  readonly status: ProfileStatus | null;
  /** Until when notifications are paused, in milliseconds since the epoch; null when they are not. */
  readonly pausedUntil: number | null;
}

export type TrayAction = 'open' | 'new-text' | 'pause' | 'resume' | 'quit';

export type TrayLine =
  | { readonly kind: 'action'; readonly action: TrayAction; readonly label: string }
  /** Says something and does nothing. */
  | { readonly kind: 'note'; readonly label: string }
  | { readonly kind: 'separator' };

export interface TrayFormats {
  /** "10:32 AM" */
  time(time: number): string;
}

/** "3 unread, 1 failed"; the name of the app when there is neither. */
export function trayTooltip(words: Words, { status }: TrayState): string {
  const counts = { unread: unreadOf(status), failed: failedOf(status) };
  const unread = words('tray.unread', { count: counts.unread });
  const failed = words('tray.failed', { count: counts.failed });
  if (counts.unread > 0 && counts.failed > 0) return words('tray.both', { unread, failed });
  if (counts.unread > 0) return unread;
  return counts.failed > 0 ? failed : words('tray.name');
}

function personLine(words: Words, { status }: TrayState, formats: TrayFormats): string {
  if (status?.session.phase !== 'signed-in') return words('tray.signedOut');
  const person = status.session.person.name;
  return status.connection.online
    ? words('tray.connected', { person })
    : words('tray.offline', { person, time: formats.time(status.connection.since) });
}

/** The menu of the tray from top to bottom (product.md 2.4). */
export function trayLines(words: Words, state: TrayState, formats: TrayFormats): readonly TrayLine[] {
  const separator = { kind: 'separator' } as const;
  const action = (name: TrayAction, label: string): TrayLine => ({ kind: 'action', action: name, label });
  return [
    action('open', words('tray.open')),
    action('new-text', words('tray.newText')),
    state.pausedUntil === null
      ? action('pause', words('tray.pause'))
      : action('resume', words('tray.resume', { time: formats.time(state.pausedUntil) })),
    separator,
    { kind: 'note', label: personLine(words, state, formats) },
    separator,
    action('quit', words('tray.quit')),
  ];
}
