import fc from 'fast-check';
import fullTables from 'libphonenumber-js/max/metadata';
import smallTables from 'libphonenumber-js/min/metadata';
import { describe, expect, it } from 'vitest';
import { goesAbroad } from '#domain/abroad.ts';
import { createNumberingPlan } from '#domain/numbering-plan.ts';

const us = '+16505550142';
const canada = '+14165550123';
const britain = '+442079460958';
const britishMobile = '+447911123456';
const jersey = '+441534123456';
const france = '+33612345678';
const tollFree = '+18005550100';
const jamaica = '+18765550142';
const noArea = '+15555550142';
const satellite = '+881612345678';

describe.each([
  ['full', fullTables],
  ['small', smallTables],
])('whether a text goes abroad (platform.md 9.4), with the %s tables', (_name, tables) => {
  const plan = createNumberingPlan(tables);

  it.each([
    ['the US', us, 'the US', us, false],
    ['the US', us, 'Canada', canada, false],
    ['Canada', canada, 'the US', us, false],
    ['the US', us, 'Britain', britain, true],
    ['Britain', britain, 'the US', us, true],
    ['Britain', britain, 'a British mobile', britishMobile, false],
    ['Britain', britain, 'Jersey, which shares +44', jersey, false],
    ['Britain', britain, 'France', france, true],
    ['the US', us, 'a satellite phone', satellite, true],
    ['a toll-free number', tollFree, 'the US', us, false],
    ['a toll-free number', tollFree, 'Britain', britain, true],
    ['the US', us, 'Jamaica, which shares +1', jamaica, false],
    ['a number of no known area', noArea, 'Britain', britain, true],
  ])('from %s (%s) to %s (%s): %s', (_from, from, _to, to, expected) => {
    expect(goesAbroad(from, to, plan)).toBe(expected);
  });

  it('holds nothing against a sender whose country nobody can tell', () => {
    expect(goesAbroad(satellite, us, plan)).toBe(false);
    expect(goesAbroad('', us, plan)).toBe(false);
  });

  it('never crashes, and nobody is abroad of themselves', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (from, to) => void goesAbroad(from, to, plan)));
    for (const number of [us, canada, britain, france]) expect(goesAbroad(number, number, plan)).toBe(false);
  });
});
