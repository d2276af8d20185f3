import { isE164 } from '#domain/e164.ts';
import type { NumberingPlan } from '#domain/numbering-plan.ts';

const dayMilliseconds = 86_400_000;
const daysOfWeek = 7;

/** Dates, counts and phone numbers as the reader's own system writes them. Times are milliseconds since the epoch. */
export interface Formats {
  readonly plan: NumberingPlan;
  /** "10:32 AM", with the day in front when it is not the day of `now`. */
  moment(time: number, now: number): string;
  /** "10:32 AM" */
  time(time: number): string;
  /** "10:32:05 AM", with the day in front when it is not the day of `now`. */
  exact(time: number, now: number): string;
  /** "Mon, Nov 23, 8:00 AM" */
  appointment(time: number): string;
  /** "Mon 8:00 AM" within a week of `now`, later with the date. */
  soon(time: number, now: number): string;
  /** "11:00 AM" by the clock of another zone, with the day in front when it is another day there. */
  momentIn(time: number, zone: string): string;
  /** "Eastern Time" for `America/New_York`. */
  zoneName(time: number, zone: string): string;
  /** "Nov 20", with the year when it is not the year of `now`. */
  date(time: number, now: number): string;
  /** "2026-11-20 10:32" in the reader's own zone, for text that is pasted elsewhere. */
  stamp(time: number): string;
  /** "Monday, November 20" */
  day(time: number): string;
  /** "Wed" */
  weekday(time: number): string;
  /** Days between the calendar days of two times; 0 on the same day. */
  daysBetween(earlier: number, later: number): number;
  /** "1,000" */
  count(value: number): string;
  /** "German" for `de`; a code that nobody knows as it is. */
  language(code: string): string;
  /** "United Kingdom" for `GB`. */
  country(code: string): string;
  /** National form at home, international form from abroad. */
  phone(e164: string, homeCountry: string): string;
  /** The same for several, with commas between. */
  phones(numbers: readonly string[], homeCountry: string): string;
  /** What was typed as it was typed; a number that came as E.164 as `phone` writes it. */
  recipient(typed: string, homeCountry: string): string;
}

export function createFormats(plan: NumberingPlan, locale: string): Formats {
  const timeFormat = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const dayFormat = new Intl.DateTimeFormat(locale, { weekday: 'long', month: 'long', day: 'numeric' });
  const shortDayFormat = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
  const datedFormat = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric' });
  const exactFormat = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
  });
  const appointmentFormat = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
  const appointmentOf = (zone: string): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: zone,
    });
  const timeOf = (zone: string): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone });
  const dayOf = (time: number, zone: string | undefined): string =>
    new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone }).format(time);
  const weekdayFormat = new Intl.DateTimeFormat(locale, { weekday: 'short' });
  const countFormat = new Intl.NumberFormat(locale);
  const countryNames = new Intl.DisplayNames(locale, { type: 'region' });
  const languageNames = new Intl.DisplayNames(locale, { type: 'language' });
  const phones = new Map<string, string>();

  const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
  const daysBetween = (earlier: number, later: number): number =>
    Math.round((startOfDay(later) - startOfDay(earlier)) / dayMilliseconds);

  const phone = (e164: string, homeCountry: string): string => {
    const key = `${homeCountry}${e164}`;
    const known = phones.get(key);
    if (known !== undefined) return known;
    const formatted = plan.formatFor(e164, homeCountry);
    phones.set(key, formatted);
    return formatted;
  };

  return {
    plan,
    daysBetween,
    moment: (time, now) =>
      daysBetween(time, now) === 0
        ? timeFormat.format(time)
        : `${shortDayFormat.format(time)}, ${timeFormat.format(time)}`,
    time: (time) => timeFormat.format(time),
    exact: (time, now) =>
      daysBetween(time, now) === 0
        ? exactFormat.format(time)
        : `${shortDayFormat.format(time)}, ${exactFormat.format(time)}`,
    appointment: (time) => appointmentFormat.format(time),
    soon: (time, now) =>
      daysBetween(now, time) < daysOfWeek
        ? `${weekdayFormat.format(time)} ${timeFormat.format(time)}`
        : `${shortDayFormat.format(time)}, ${timeFormat.format(time)}`,
    momentIn: (time, zone) => {
      const there = appointmentOf(zone).format(time);
      const isSameDay = dayOf(time, zone) === dayOf(time, undefined);
      return isSameDay ? timeOf(zone).format(time) : there;
    },
    zoneName: (time, zone) =>
      new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
        .formatToParts(time)
        .find(({ type }) => type === 'timeZoneName')?.value ?? zone,
    date: (time, now) =>
      (new Date(time).getFullYear() === new Date(now).getFullYear() ? shortDayFormat : datedFormat).format(
        time,
      ),
    stamp: stampOf,
    day: (time) => dayFormat.format(time),
    weekday: (time) => weekdayFormat.format(time),
    count: (value) => countFormat.format(value),
    language: (code) => languageNames.of(code) ?? code,
    country: (code) => countryNames.of(code) ?? code,
    phone,
    phones: (numbers, homeCountry) => numbers.map((number) => phone(number, homeCountry)).join(', '),
    recipient: (typed, homeCountry) => (isE164(typed) ? phone(typed, homeCountry) : typed),
  };
}

function stampOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
