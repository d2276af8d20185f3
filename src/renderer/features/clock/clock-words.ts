import type { TFunction } from 'i18next';
import type { Formats } from '../../formats.ts';

const minute = 60_000;
const minutesOfHour = 60;
const hoursOfDay = 24;

/** "12 minutes", "3 hours" or "2 days": as exact as somebody needs who is about to look at the clock. */
function lengthWords(difference: number, t: TFunction): string {
  const minutes = Math.round(Math.abs(difference) / minute);
  const hours = Math.round(minutes / minutesOfHour);
  if (minutes < 2 * minutesOfHour) return t('clock.minutes', { count: minutes });
  return hours < 2 * hoursOfDay
    ? t('clock.hours', { count: hours })
    : t('clock.days', { count: Math.round(hours / hoursOfDay) });
}

/**
 * "This computer's clock is 12 minutes behind RingCentral's."
 *
 * @param serverAheadBy as `ConnectionState.serverAheadBy`, not 0
 */
export function clockFact(serverAheadBy: number, t: TFunction): string {
  return t(serverAheadBy > 0 ? 'clock.behind' : 'clock.ahead', { length: lengthWords(serverAheadBy, t) });
}

/** When a text that is set for `at` would go, and what to do; nobody here knows which of the two clocks is right. */
export function clockMeaning(at: number, serverAheadBy: number, formats: Formats, t: TFunction): string {
  // In whole minutes, so that both sentences tell of the same difference.
  const real = at + Math.round(serverAheadBy / minute) * minute;
  const words = t('clock.goes', { set: formats.time(at), real: formats.moment(real, at) });
  return `${words} ${t('clock.remedy')}`;
}

/** The same for all that is scheduled. */
export function clockMeaningForAll(serverAheadBy: number, t: TFunction): string {
  const length = lengthWords(serverAheadBy, t);
  const words = serverAheadBy > 0 ? t('clock.later', { length }) : t('clock.earlier', { length });
  return `${words} ${t('clock.remedy')}`;
}
