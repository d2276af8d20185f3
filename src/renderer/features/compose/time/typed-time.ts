import { instantOf, localTimeAt } from '#domain/local-time/local-time.ts';

/** What a date field and a time field show. */
export interface TypedTime {
  /** "2026-11-23" */
  readonly date: string;
  /** "08:00" */
  readonly time: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** What the fields show for an instant in a zone. */
export function typedTimeOf(at: number, zone: string): TypedTime {
  const { year, month, day, hour, minute } = localTimeAt(zone, at);
  return {
    date: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`,
    time: `${two(hour)}:${two(minute)}`,
  };
}

/** The instant that the fields mean in a zone, in milliseconds since the epoch; null while they are not complete. */
export function instantOfTyped({ date, time }: TypedTime, zone: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  if (year === undefined || hour === undefined) return null;
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
  };
  return instantOf(wall, zone);
}
