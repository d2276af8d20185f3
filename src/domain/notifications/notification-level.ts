/** What a notification shows; the number that was texted is always there. */
export const notificationLevels = ['sender-and-text', 'sender', 'only-new', 'nothing'] as const;
export type NotificationLevel = (typeof notificationLevels)[number];

/** Behind a lock screen anybody reads along: never the text. */
export function levelNow(level: NotificationLevel, isLocked: boolean): NotificationLevel {
  return isLocked && level === 'sender-and-text' ? 'sender' : level;
}

/** Whether somebody who chose `after` would see too much in what was notified at `before`. */
export function showsLess(before: NotificationLevel, after: NotificationLevel): boolean {
  return notificationLevels.indexOf(after) > notificationLevels.indexOf(before);
}
