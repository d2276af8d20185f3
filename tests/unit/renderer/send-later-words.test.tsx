import { describe, expect, it } from 'vitest';
import {
  bothTimes,
  ownZone,
  quietWords,
  theirTimeWords,
} from '#renderer/features/compose/time/time-words.ts';
import { instantOfTyped, typedTimeOf } from '#renderer/features/compose/time/typed-time.ts';
import { zonesOf, type PeoplesZones } from '#renderer/features/compose/time/zone-of-people.ts';
import { formats, t } from './support/render-app.tsx';

const at = (iso: string): number => Date.parse(iso);
const newYork = 'America/New_York';
const virginian = '+17035550168';
const hawaiian = '+18085550170';
const tollFree = '+18005550199';

describe('a date and a time that are typed', () => {
  it.each([
    ['2026-11-23', '08:00', '2026-11-23T13:00Z'],
    // Clocks go forward: a time that is skipped comes out later by the gap.
    ['2026-03-08', '02:30', '2026-03-08T07:30Z'],
    ['2026-03-08', '03:00', '2026-03-08T07:00Z'],
    // Clocks go back: of a time that comes twice it is the first.
    ['2026-11-01', '01:30', '2026-11-01T05:30Z'],
    ['2026-11-01', '02:00', '2026-11-01T07:00Z'],
    // Some systems show seconds.
    ['2026-11-23', '08:00:30', '2026-11-23T13:00Z'],
  ])('%s %s in New York is %s', (date, time, iso) => {
    expect(instantOfTyped({ date, time }, newYork)).toBe(at(iso));
  });

  it.each([
    ['', '08:00'],
    ['2026-11-23', ''],
    ['2026-11', '08:00'],
    ['+12026-11-23', '08:00'],
  ])('are not complete as "%s" and "%s"', (date, time) => {
    expect(instantOfTyped({ date, time }, newYork)).toBeNull();
  });

  it('show the moment that is given, and mean it again, by every clock', () => {
    const moment = at('2026-11-23T13:05Z');
    expect(typedTimeOf(moment, newYork)).toEqual({ date: '2026-11-23', time: '08:05' });
    expect(typedTimeOf(moment, 'Pacific/Kiritimati')).toEqual({ date: '2026-11-24', time: '03:05' });
    for (const zone of ['UTC', newYork, 'Asia/Kathmandu', 'Pacific/Honolulu']) {
      expect(instantOfTyped(typedTimeOf(moment, zone), zone)).toBe(moment);
    }
  });
});

describe('where the people of a text are', () => {
  const zones = (...people: readonly string[]): PeoplesZones => zonesOf(people, formats.plan);

  it('is one place where all of them share it', () => {
    expect(zones(virginian, '+12125550100')).toEqual({
      shared: { zone: newYork, certainty: 'area', isSingle: true },
      all: [newYork],
    });
  });
  it('is no one place where they differ, or where nothing is known of one', () => {
    expect(zones(virginian, hawaiian)).toEqual({ shared: null, all: [newYork, 'Pacific/Honolulu'] });
    expect(zones(virginian, tollFree)).toEqual({ shared: null, all: [newYork] });
    expect(zones(tollFree)).toEqual({ shared: null, all: [] });
    expect(zones()).toEqual({ shared: null, all: [] });
  });
});

describe('a time in words', () => {
  const moment = at('2026-11-23T16:00Z');
  const shares = (zone: string, certainty: 'area' | 'country' = 'area'): PeoplesZones => ({
    shared: { zone, certainty, isSingle: true },
    all: [zone],
  });
  /** A zone whose clock is not that of this computer. */
  const clockIn = (zone: string): string => typedTimeOf(moment, zone).time;
  const elsewhere = clockIn(ownZone()) === clockIn(newYork) ? 'Asia/Tokyo' : newYork;

  it('says theirs as a guess, with where the guess comes from', () => {
    const time = formats.momentIn(moment, elsewhere);
    const zone = formats.zoneName(moment, elsewhere);
    expect(theirTimeWords(moment, shares(elsewhere), formats, t)).toBe(
      `That is ${time} ${zone} for them, a guess from the area code.`,
    );
    expect(theirTimeWords(moment, shares(elsewhere, 'country'), formats, t)).toContain('from the country');
    expect(bothTimes(moment, shares(elsewhere), formats, t)).toBe(
      `${formats.appointment(moment)}, ${time} theirs`,
    );
  });

  it('says nothing of theirs where their clocks show ours, or where nobody knows', () => {
    for (const zones of [shares(ownZone()), { shared: null, all: [newYork, 'Asia/Tokyo'] }]) {
      expect(theirTimeWords(moment, zones, formats, t)).toBe('');
      expect(bothTimes(moment, zones, formats, t)).toBe(formats.appointment(moment));
    }
  });

  it.each([
    ['2026-11-23T12:59Z', true],
    ['2026-11-23T13:00Z', false],
    ['2026-11-24T01:59Z', false],
    ['2026-11-24T02:00Z', true],
  ])('warns of the night in New York at %s: %s', (iso, isNight) => {
    const said = quietWords(at(iso), shares(newYork), formats, t);
    const time = formats.momentIn(at(iso), newYork);
    const warning = `It is ${time} Eastern Time there by then: before 8 AM or after 9 PM nobody should be texted unasked.`;
    expect(said).toBe(isNight ? warning : '');
  });

  it('warns of the one who sleeps while another is awake', () => {
    const zones = zonesOf([virginian, hawaiian], formats.plan);
    const said = quietWords(at('2026-11-23T15:00Z'), zones, formats, t);
    expect(said).toContain(formats.zoneName(moment, 'Pacific/Honolulu'));
    expect(quietWords(at('2026-11-23T20:00Z'), zones, formats, t)).toBe('');
  });
});
