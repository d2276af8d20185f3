import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localTimeAt } from '#domain/local-time/local-time.ts';
import { quietHours } from '#domain/local-time/quiet-hours.ts';
import { suggestTimes, type SuggestionKind } from '#domain/local-time/suggest-times.ts';
import { zones } from './zones.ts';

const zone = 'America/New_York';
const minute = 60_000;
const suggested = (now: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    suggestTimes(Date.parse(now), zone).map(({ kind, at }) => [
      kind,
      new Date(at).toISOString().slice(0, 16),
    ]),
  );

describe('suggested times', () => {
  it('are in an hour, this afternoon, tomorrow and on Monday', () => {
    // Saturday, 10:12 AM
    expect(suggested('2026-11-21T15:12:40Z')).toEqual({
      'in-an-hour': '2026-11-21T16:15',
      'this-afternoon': '2026-11-21T18:00',
      tomorrow: '2026-11-22T13:00',
      monday: '2026-11-23T13:00',
    });
  });

  it('leave out the afternoon when it has come', () => {
    expect(Object.keys(suggested('2026-11-21T18:00:00Z'))).toEqual(['in-an-hour', 'tomorrow', 'monday']);
  });

  it('leave out the hour that ends in the night', () => {
    expect(Object.keys(suggested('2026-11-22T01:10:00Z'))).toEqual(['tomorrow', 'monday']);
    // 6:30 AM
    expect(Object.keys(suggested('2026-11-21T11:30:00Z'))).toEqual(['this-afternoon', 'tomorrow', 'monday']);
  });

  it('say Monday once, on a Sunday and on a Monday', () => {
    expect(suggested('2026-11-22T15:00:00Z')).toEqual({
      'in-an-hour': '2026-11-22T16:00',
      'this-afternoon': '2026-11-22T18:00',
      tomorrow: '2026-11-23T13:00',
    });
    expect(suggested('2026-11-23T15:00:00Z')['monday']).toBe('2026-11-30T13:00');
  });

  it('say one time once', () => {
    // Noon: in an hour it is 1 PM.
    expect(Object.keys(suggested('2026-11-21T17:00:00Z'))).toEqual(['in-an-hour', 'tomorrow', 'monday']);
  });

  it('are eight by the clock on the days after a change', () => {
    expect(suggested('2026-03-07T15:00:00Z')['tomorrow']).toBe('2026-03-08T12:00');
    expect(suggested('2026-10-31T15:00:00Z')['tomorrow']).toBe('2026-11-01T13:00');
  });

  it('are still to come, outside quiet hours, within a week, and each another time', () => {
    const clocks: Readonly<Record<Exclude<SuggestionKind, 'in-an-hour'>, number>> = {
      'this-afternoon': 13,
      tomorrow: 8,
      monday: 8,
    };
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2026-01-01T00:00Z'), max: Date.parse('2027-01-01T00:00Z') }),
        fc.constantFrom(...zones),
        (now, place) => {
          const times = suggestTimes(now, place);
          expect(times.length).toBeGreaterThan(0);
          expect(new Set(times.map(({ at }) => at)).size).toBe(times.length);
          for (const { kind, at } of times) {
            expect(at).toBeGreaterThan(now);
            expect(at - now).toBeLessThan(8 * 24 * 60 * minute);
            expect(at % (5 * minute)).toBe(0);
            expect(quietHours(at, place)).toBe(false);
            const clock = localTimeAt(place, at);
            if (kind === 'in-an-hour')
              expect(Math.abs(at - now - 60 * minute)).toBeLessThanOrEqual(2.5 * minute);
            else expect(clock).toMatchObject({ hour: clocks[kind], minute: 0 });
            if (kind === 'monday') expect(clock.weekday).toBe(1);
          }
        },
      ),
      { numRuns: 800 },
    );
  });
});
