import fullTables from 'libphonenumber-js/max/metadata';
import smallTables from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { areaOf } from '#domain/local-time/area-of.ts';
import { likelyZone } from '#domain/local-time/likely-zone.ts';
import { offsetAt } from '#domain/local-time/local-time.ts';
import { areaRows } from '#domain/local-time/north-american-areas.ts';
import { createNumberingPlan } from '#domain/numbering-plan.ts';

const plans = { full: createNumberingPlan(fullTables), small: createNumberingPlan(smallTables) };

describe.each(['full', 'small'] as const)('the likely zone of a number with the %s tables', (tables) => {
  const plan = plans[tables];

  it.each([
    ['+12025550174', 'America/New_York', 'Washington, DC', true],
    ['+17035550186', 'America/New_York', 'Virginia', true],
    ['+13125550123', 'America/Chicago', 'Illinois', true],
    ['+13035550123', 'America/Denver', 'Colorado', true],
    ['+16505550142', 'America/Los_Angeles', 'California', true],
    ['+16025550123', 'America/Phoenix', 'Arizona', true],
    ['+18085550123', 'Pacific/Honolulu', 'Hawaii', true],
    ['+19155550123', 'America/Denver', 'Texas', true],
    ['+17375550176', 'America/Chicago', 'Texas', true],
    ['+18505550123', 'America/Chicago', 'Florida', false],
    ['+13055550123', 'America/New_York', 'Florida', true],
    ['+17015550123', 'America/Chicago', 'North Dakota', false],
    ['+12085550123', 'America/Boise', 'Idaho', false],
    ['+19075550123', 'America/Anchorage', 'Alaska', false],
    ['+14165550123', 'America/Toronto', 'Ontario', true],
    ['+16045550123', 'America/Vancouver', 'British Columbia', true],
    ['+13065550123', 'America/Regina', 'Saskatchewan', true],
    ['+17095550123', 'America/St_Johns', 'Newfoundland and Labrador', false],
  ])('is that of the area code: %s, %s, %s', (e164, zone, place, isSingle) => {
    expect(likelyZone(e164, plan)).toEqual({ zone, certainty: 'area', isSingle });
    expect(areaOf(e164)?.place).toBe(place);
  });

  it.each([
    ['+442079460958', 'Europe/London', true],
    ['+33612345678', 'Europe/Paris', true],
    ['+4915112345678', 'Europe/Berlin', true],
    ['+18765550123', 'America/Jamaica', true],
    ['+17875550123', 'America/Puerto_Rico', true],
    ['+61412345678', 'Australia/Sydney', false],
    ['+5511961234567', 'America/Sao_Paulo', false],
    ['+79123456789', 'Europe/Moscow', false],
    ['+38343201234', 'Europe/Belgrade', true],
  ])('is that of the country: %s, %s', (e164, zone, isSingle) => {
    expect(likelyZone(e164, plan)).toEqual({ zone, certainty: 'country', isSingle });
    expect(areaOf(e164)).toBeNull();
  });

  it.each(['+18005550199', '+18885550199', '+80012345678', '+883510000000', '+1202', '1002', ''])(
    'is not guessed for %j',
    (e164) => {
      expect(likelyZone(e164, plan)).toBeNull();
      expect(areaOf(e164)).toBeNull();
    },
  );
});

describe('the area codes', () => {
  const codes = areaRows.flatMap(([, , row]) => row.split(' '));

  it('stand there once each, in a zone that the system knows', () => {
    expect(codes.every((code) => /^[2-9]\d{2}\*?$/.test(code))).toBe(true);
    expect(new Set(codes.map((code) => code.slice(0, 3))).size).toBe(codes.length);
    for (const [, zone] of areaRows) expect(Number.isFinite(offsetAt(zone, 0))).toBe(true);
  });

  it('are all that the numbering plan places in the US or Canada, save for those of no place', () => {
    const ofNoPlace = [
      // Set aside in Canada for a place that is not announced.
      '273',
      // Personal numbers, of the US and then of Canada.
      '500 521 522 523 524 525 526 527 528 529 532 533 544 566 577 588',
      '600 622 633',
      // Toll-free, and paid by the minute.
      '800 833 844 855 866 877 888',
      '900',
    ].flatMap((codes) => codes.split(' '));
    const unknown = Array.from({ length: 800 }, (_, at) => String(at + 200))
      .map((code) => `+1${code}2345678`)
      .filter((e164) => plans.full.parse(e164, 'US') !== null)
      .filter((e164) => ['US', 'CA'].includes(plans.full.countryOf(e164) ?? ''))
      .filter((e164) => areaOf(e164) === null)
      .map((e164) => e164.slice(2, 5));
    expect(unknown).toEqual(ofNoPlace);
  });
});
