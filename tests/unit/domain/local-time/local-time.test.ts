import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, localTimeAt, offsetAt } from '#domain/local-time/local-time.ts';
import { quietHours } from '#domain/local-time/quiet-hours.ts';
import { zones } from './zones.ts';

const hour = 3_600_000;
const minute = 60_000;

const at = (iso: string): number => Date.parse(iso);

/** "2026-03-08 02:30" */
const wall = (words: string): Parameters<typeof instantOf>[0] => {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = words.split(/\D/).map(Number);
  return { year, month, day, hour: hours, minute: minutes };
};

const inTwoYears = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-12-31T23:59Z') });

describe('the time in a zone', () => {
  it('is what its clock and calendar show', () => {
    const instant = at('2026-11-21T16:10:59Z');
    expect(localTimeAt('America/New_York', instant)).toEqual({
      year: 2026,
      month: 11,
      day: 21,
      hour: 11,
      minute: 10,
      weekday: 6,
    });
    expect(localTimeAt('Pacific/Kiritimati', instant)).toMatchObject({ day: 22, hour: 6, weekday: 0 });
    expect(localTimeAt('Asia/Kathmandu', instant)).toMatchObject({ hour: 21, minute: 55 });
    expect(localTimeAt('America/New_York', at('2026-01-01T05:00Z'))).toMatchObject({
      month: 1,
      day: 1,
      hour: 0,
    });
  });

  it('is right before the epoch as well', () => {
    expect(localTimeAt('UTC', -1)).toEqual({
      year: 1969,
      month: 12,
      day: 31,
      hour: 23,
      minute: 59,
      weekday: 3,
    });
  });
});

describe('the instant of a time in a zone', () => {
  it.each([
    ['America/New_York', '2026-01-15 08:00', '2026-01-15T13:00Z'],
    ['America/New_York', '2026-07-15 08:00', '2026-07-15T12:00Z'],
    ['America/New_York', '2026-03-08 01:59', '2026-03-08T06:59Z'],
    ['America/New_York', '2026-03-08 03:00', '2026-03-08T07:00Z'],
    ['America/New_York', '2026-11-01 00:59', '2026-11-01T04:59Z'],
    ['America/New_York', '2026-11-01 02:00', '2026-11-01T07:00Z'],
    ['Europe/London', '2026-03-29 00:59', '2026-03-29T00:59Z'],
    ['Europe/London', '2026-10-25 02:00', '2026-10-25T02:00Z'],
    ['America/Phoenix', '2026-03-08 02:30', '2026-03-08T09:30Z'],
    ['America/New_York', '2026-11-31 08:00', '2026-12-01T13:00Z'],
    ['America/New_York', '2026-12-32 08:00', '2027-01-01T13:00Z'],
  ])('%s, %s is %s', (zone, time, instant) => {
    expect(instantOf(wall(time), zone)).toBe(at(instant));
  });

  it.each([
    ['America/New_York', '2026-03-08 02:00', '2026-03-08T07:00Z', '03:00'],
    ['America/New_York', '2026-03-08 02:30', '2026-03-08T07:30Z', '03:30'],
    ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30Z', '03:30'],
    ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:45Z', '02:45'],
  ])('comes out later by the gap where clocks skip it: %s, %s', (zone, time, instant, shown) => {
    expect(instantOf(wall(time), zone)).toBe(at(instant));
    const clock = localTimeAt(zone, at(instant));
    expect(`0${String(clock.hour)}:${String(clock.minute).padStart(2, '0')}`).toBe(shown);
  });

  it.each([
    ['America/New_York', '2026-11-01 01:30', '2026-11-01T05:30Z', 60],
    ['America/New_York', '2026-11-01 01:00', '2026-11-01T05:00Z', 60],
    ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30Z', 60],
    ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45Z', 30],
  ])('is the first of two where clocks go back: %s, %s', (zone, time, instant, minutesAgain) => {
    expect(instantOf(wall(time), zone)).toBe(at(instant));
    const again = localTimeAt(zone, at(instant) + minutesAgain * minute);
    expect(again).toMatchObject(wall(time));
  });

  it('is the instant whose clock was read, or the earlier one with the same clock', () => {
    fc.assert(
      fc.property(inTwoYears, fc.constantFrom(...zones), (some, zone) => {
        const instant = Math.floor(some / minute) * minute;
        const clock = localTimeAt(zone, instant);
        const found = instantOf(clock, zone);
        expect(localTimeAt(zone, found)).toEqual(clock);
        expect([0, hour, hour / 2]).toContain(instant - found);
      }),
      { numRuns: 1500 },
    );
  });

  it('shows what was asked, or later by the gap', () => {
    fc.assert(
      fc.property(inTwoYears, fc.constantFrom(...zones), (some, zone) => {
        const time = new Date(some);
        const asked = {
          year: time.getUTCFullYear(),
          month: time.getUTCMonth() + 1,
          day: time.getUTCDate(),
          hour: time.getUTCHours(),
          minute: time.getUTCMinutes(),
        };
        const found = instantOf(asked, zone);
        const shown = found + offsetAt(zone, found) - Math.floor(some / minute) * minute;
        expect([0, hour, hour / 2]).toContain(shown);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('quiet hours', () => {
  it.each([
    ['2026-07-15T11:59Z', true],
    ['2026-07-15T12:00Z', false],
    ['2026-07-16T00:59Z', false],
    ['2026-07-16T01:00Z', true],
    ['2026-01-15T12:59Z', true],
    ['2026-01-15T13:00Z', false],
    ['2026-01-16T01:59Z', false],
    ['2026-01-16T02:00Z', true],
    ['2026-03-08T11:59Z', true],
    ['2026-03-08T12:00Z', false],
    ['2026-11-01T12:59Z', true],
    ['2026-11-01T13:00Z', false],
  ])('are before eight and from nine in the evening in New York: %s, %s', (instant, isQuiet) => {
    expect(quietHours(at(instant), 'America/New_York')).toBe(isQuiet);
  });

  it('are eleven hours of every day, on the days of the change as well', () => {
    for (const zone of zones) {
      for (const day of [
        '2026-03-07',
        '2026-03-08',
        '2026-03-29',
        '2026-10-25',
        '2026-11-01',
        '2026-11-02',
      ]) {
        const noon = instantOf(wall(`${day} 12:00`), zone);
        const open = Array.from({ length: 48 }, (_, at) => noon + (at - 24) * (hour / 2)).filter(
          (instant) =>
            !quietHours(instant, zone) && localTimeAt(zone, instant).day === localTimeAt(zone, noon).day,
        );
        expect(open).toHaveLength(26);
      }
    }
  });
});
