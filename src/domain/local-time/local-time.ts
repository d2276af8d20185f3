/** What calendar and clock of a place show. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

export interface LocalTime extends WallTime {
  /** 0 is Sunday. */
  readonly weekday: number;
}

const secondMilliseconds = 1000;
const dayMilliseconds = 86_400_000;

/** Milliseconds that a zone's clock is ahead of UTC at an instant. @param zone IANA name */
export function offsetAt(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  const clock = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return clock - Math.floor(instant / secondMilliseconds) * secondMilliseconds;
}

/** What the clock shows in a zone. @param instant milliseconds since the epoch */
export function localTimeAt(zone: string, instant: number): LocalTime {
  const clock = new Date(instant + offsetAt(zone, instant));
  return {
    year: clock.getUTCFullYear(),
    month: clock.getUTCMonth() + 1,
    day: clock.getUTCDate(),
    hour: clock.getUTCHours(),
    minute: clock.getUTCMinutes(),
    weekday: clock.getUTCDay(),
  };
}

/**
 * The instant at which a zone's clock shows a time. A time that is skipped when clocks go forward is taken by the clock
 * from before, so it comes out later by the gap (2:30 is 3:30); of a time that comes twice when clocks go back it is the
 * first. Days beyond the end of a month count on into the next one.
 */
export function instantOf({ year, month, day, hour, minute }: WallTime, zone: string): number {
  const clock = Date.UTC(year, month - 1, day, hour, minute);
  // No zone changes its clock twice within two days.
  const before = offsetAt(zone, clock - dayMilliseconds);
  const after = offsetAt(zone, clock + dayMilliseconds);
  const isShown = (offset: number): boolean => offsetAt(zone, clock - offset) === offset;
  return clock - (isShown(before) || !isShown(after) ? before : after);
}
