import type { TFunction } from 'i18next';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "24 min", "1 h 24 min" or "2 days" for an age in milliseconds; never below zero. */
export function ageWords(age: number, t: TFunction): string {
  const past = Math.max(0, age);
  if (past >= day) return t('outboxPage.age.days', { count: Math.floor(past / day) });
  const minutes = Math.floor((past % hour) / minute);
  return past < hour
    ? t('outboxPage.age.minutes', { minutes })
    : t('outboxPage.age.hours', { hours: Math.floor(past / hour), minutes });
}
