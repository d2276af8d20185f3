import fullTables from 'libphonenumber-js/max/metadata';
import smallTables from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { createNumberingPlan } from '#domain/numbering-plan.ts';

describe.each([
  ['full', fullTables],
  ['small', smallTables],
])('the numbering plan with the %s tables', (_name, tables) => {
  const plan = createNumberingPlan(tables);

  it.each([
    ['(650) 555-0142', 'US', '+16505550142'],
    ['650.555.0142', 'US', '+16505550142'],
    ['1 650 555 0142', 'US', '+16505550142'],
    ['+1 650 555 0142', 'GB', '+16505550142'],
    ['07911 123456', 'GB', '+447911123456'],
    ['+44 7911 123456', 'US', '+447911123456'],
    ['416-555-0142', 'CA', '+14165550142'],
  ])('reads %s from %s as %s', (typed, home, e164) => {
    expect(plan.parse(typed, home)).toBe(e164);
  });

  it.each([
    ['911', 'US'],
    ['12345', 'US'],
    ['555-0142', 'US'],
    ['650 555 0142 ext. 5', 'US'],
    ['call 650 555 0142', 'US'],
    ['+1 650 555 01423', 'US'],
    ['+999 123 456 789', 'US'],
    ['', 'US'],
    ['650 555 0142', 'nowhere'],
  ])('refuses %s from %s', (typed, home) => {
    expect(plan.parse(typed, home)).toBeNull();
  });

  it('shows a number of the own calling code as it is dialled at home, any other with its country', () => {
    expect(plan.formatFor('+16505550142', 'US')).toBe('(650) 555-0142');
    expect(plan.formatFor('+14165550142', 'US')).toBe('(416) 555-0142');
    expect(plan.formatFor('+16505550142', 'GB')).toBe('+1 650 555 0142');
    expect(plan.formatFor('+447911123456', 'US')).toBe('+44 7911 123456');
    expect(plan.formatFor('+16505550142', 'nowhere')).toBe('+1 650 555 0142');
  });

  it('leaves alone what is no number', () => {
    expect(plan.formatFor('1002', 'US')).toBe('1002');
    expect(plan.countryOf('1002')).toBeNull();
  });

  it('names the country of a number', () => {
    expect(plan.countryOf('+16505550142')).toBe('US');
    expect(plan.countryOf('+442079460123')).toBe('GB');
  });

  it.each([
    ['703 555 01', 'US', { kind: 'too-short', digits: 2 }],
    ['703 555 018', 'CA', { kind: 'too-short', digits: 1 }],
    ['1 703 555 018', 'US', { kind: 'too-short', digits: 1 }],
    ['+1 703', 'GB', { kind: 'too-short', digits: 7 }],
    ['703 555 01866', 'US', { kind: 'too-long', digits: 1 }],
    ['+1 703 555 0186 202', 'US', { kind: 'too-long', digits: 3 }],
    ['+33 6 12 34 56 7', 'US', { kind: 'too-short', digits: 1 }],
    ['06 12 34 56 7', 'FR', { kind: 'too-short', digits: 1 }],
    ['07911 1234567', 'GB', { kind: 'too-long', digits: null }],
    ['7', 'ZZ', null],
    ['+999 123 456 789', 'US', { kind: 'country-unknown' }],
    ['703 555 0186', 'US', null],
    ['703 155 0186', 'US', null],
  ])('says how many digits are missing or too many: %s from %s', (typed, home, fault) => {
    expect(createNumberingPlan(fullTables).lengthFault(typed, home)).toEqual(fault);
    expect(createNumberingPlan(smallTables).lengthFault(typed, home)).toEqual(fault);
  });
});
