import type { TFunction } from 'i18next';
import type { Formats } from '../../formats.ts';

/** "Today", "Yesterday", "Monday, November 20". Times are milliseconds since the epoch. */
export function dayWords(time: number, now: number, formats: Formats, t: TFunction): string {
  const days = formats.daysBetween(time, now);
  if (days === 0) return t('outbox.today');
  return days === 1 ? t('outbox.yesterday') : formats.day(time);
}
