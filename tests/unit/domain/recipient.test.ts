import fullTables from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { readRecipient, type RecipientProblem } from '#domain/recipient.ts';
import { err, ok, type Result } from '#domain/result.ts';

const plan = createNumberingPlan(fullTables);
const from = '+16505550100';
const read = (typed: string, homeCountry = 'US'): Result<string, RecipientProblem> =>
  readRecipient(typed, { plan, homeCountry, from });

describe('reading a typed recipient', () => {
  it.each([
    ['6505550142', '+16505550142'],
    ['(650) 555-0142', '+16505550142'],
    ['650.555.0142', '+16505550142'],
    ['650/555-0142', '+16505550142'],
    ['  +1 650 555 0142 ', '+16505550142'],
    ['1-650-555-0142', '+16505550142'],
    ['+44 7911 123456', '+447911123456'],
    ['tel:+16505550142', '+16505550142'],
    ['TEL: 650-555-0142', '+16505550142'],
  ])('reads %s as %s', (typed, e164) => {
    expect(read(typed)).toEqual(ok(e164));
  });

  it('reads a number without its country from home', () => {
    expect(read('07911 123456', 'GB')).toEqual(ok('+447911123456'));
    expect(read('07911 123456', 'US').ok).toBe(false);
  });

  it.each<[string, RecipientProblem]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['911', 'emergency'],
    ['9-1-1', 'emergency'],
    ['(911)', 'emergency'],
    ['tel:911', 'emergency'],
    ['112', 'emergency'],
    ['999', 'emergency'],
    ['933', 'emergency'],
    ['988', 'emergency'],
    ['101', 'extension'],
    ['1002', 'extension'],
    ['7', 'extension'],
    ['12345', 'short-code'],
    ['227 263', 'short-code'],
    ['555-0142', 'area-code-missing'],
    ['5550142', 'area-code-missing'],
    ['650 555 0100', 'own-number'],
    ['+1 (650) 555-0100', 'own-number'],
    ['1-800-FLOWERS', 'not-a-number'],
    ['Ruth', 'not-a-number'],
    ['650 555 0142 ext 5', 'not-a-number'],
    ['650 555 0142, 650 555 0143', 'not-a-number'],
    ['*67 650 555 0142', 'not-a-number'],
    ['650555014', 'not-a-number'],
    ['65055501422', 'not-a-number'],
    ['+911', 'not-a-number'],
    ['---', 'not-a-number'],
    ['()', 'not-a-number'],
    ['+', 'not-a-number'],
    ['+999 123 456 789', 'not-a-number'],
  ])('says of "%s" that it is: %s', (typed, problem) => {
    expect(read(typed)).toEqual(err(problem));
  });

  it('asks for an area code only where numbers of seven digits are dialled', () => {
    expect(read('555-0142', 'CA')).toEqual(err('area-code-missing'));
    expect(read('555-0142', 'GB')).toEqual(err('not-a-number'));
  });

  it('knows no own number before a From is chosen', () => {
    expect(readRecipient('650 555 0100', { plan, homeCountry: 'US', from: null })).toEqual(ok(from));
  });
});
