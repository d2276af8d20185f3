import { instantOf, localTimeAt } from './local-time.ts';
import { firstHour, quietHours } from './quiet-hours.ts';

export type SuggestionKind = 'in-an-hour' | 'this-afternoon' | 'tomorrow' | 'monday';

export interface SuggestedTime {
  readonly kind: SuggestionKind;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

const hourMilliseconds = 3_600_000;
const stepMilliseconds = 300_000;
const afternoonHour = 13;
const daysInWeek = 7;
const monday = 1;
const sunday = 0;

/**
 * Times to offer for a text: in an hour (to five minutes), today at 1 PM, tomorrow and next Monday at 8 AM by the clock
 * of the zone, the next one first. Only those that are still to come and outside quiet hours; none of them twice.
 */
export function suggestTimes(now: number, zone: string): readonly SuggestedTime[] {
  const today = localTimeAt(zone, now);
  const onDay = (daysAhead: number, hour: number): number =>
    instantOf({ ...today, day: today.day + daysAhead, hour, minute: 0 }, zone);
  const untilMonday = (monday - today.weekday + daysInWeek) % daysInWeek || daysInWeek;
  const candidates: readonly SuggestedTime[] = [
    {
      kind: 'in-an-hour',
      at: Math.round((now + hourMilliseconds) / stepMilliseconds) * stepMilliseconds,
    },
    { kind: 'this-afternoon', at: onDay(0, afternoonHour) },
    { kind: 'tomorrow', at: onDay(1, firstHour) },
    // On a Sunday that is tomorrow already.
    ...(today.weekday === sunday ? [] : [{ kind: 'monday' as const, at: onDay(untilMonday, firstHour) }]),
  ];
  const times = new Set<number>();
  const byTime = candidates.toSorted((one, other) => one.at - other.at);
  return byTime.filter(({ at }) => {
    if (at <= now || quietHours(at, zone) || times.has(at)) return false;
    times.add(at);
    return true;
  });
}
