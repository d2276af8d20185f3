import type { TFunction } from 'i18next';
import type { Formats } from '../../formats.ts';

const daysOfAWeek = 7;

/** "10:31 AM" today, then "Yesterday", "Wed", "Nov 12", with the year where it is another one. */
export function rowTime(time: number, now: number, formats: Formats, t: TFunction): string {
  const days = formats.daysBetween(time, now);
  if (days <= 0) return formats.time(time);
  if (days === 1) return t('outbox.yesterday');
  return days < daysOfAWeek ? formats.weekday(time) : formats.date(time, now);
}
