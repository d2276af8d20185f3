/** A time in which nothing is notified, each day. */
export interface QuietTime {
  readonly isOn: boolean;
  /** Minutes after midnight, local time; `from` after `until` spans midnight. */
  readonly from: number;
  readonly until: number;
}

/**
 * From the first minute on, up to the last one without it. Two equal times mean the whole day.
 *
 * @param minute minutes after midnight, local time
 */
export function isQuietAt({ isOn, from, until }: QuietTime, minute: number): boolean {
  if (!isOn) return false;
  if (from < until) return minute >= from && minute < until;
  return minute >= from || minute < until;
}
