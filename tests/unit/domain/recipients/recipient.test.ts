import fullTables from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import type { RecipientProblem } from '#domain/recipients/read-number.ts';
import { readRecipient } from '#domain/recipients/recipient.ts';
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
    ['sms:+16505550142?body=hi%20there', '+16505550142'],
    ['tel:(650)%20555-0142', '+16505550142'],
    ['TEL: 650-555-0142', '+16505550142'],
    ['(+1) 650 555 0142', '+16505550142'],
    ['Ruth Abernathy <650-555-0142>', '+16505550142'],
    ['650 555 0142 Ruth', '+16505550142'],
    ['011 44 7911 123456', '+447911123456'],
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
    ['x204', 'extension'],
    ['12345', 'short-code'],
    ['227 263', 'short-code'],
    ['555-0142', 'area-code-missing'],
    ['5550142', 'area-code-missing'],
    ['650 555 0100', 'own-number'],
    ['+1 (650) 555-0100', 'own-number'],
    ['1-800-FLOWERS', 'letters'],
    ['+1 703 555 01O6', 'letters'],
    ['Ruth', 'name-only'],
    ['Ruth Abernathy <911>', 'emergency'],
    ['Ruth, 1002', 'extension'],
    ['Ruth <650 555 0100>', 'own-number'],
    ['Ruth: 703 555 01', 'too-short'],
    ['ruth@example.com', 'email'],
    ['Ruth <ruth2@example.com>', 'email'],
    ['650 555 0142 ext 5', 'extension-after-number'],
    ['650 555 0142 x5', 'extension-after-number'],
    ['650 555 0142 #5', 'extension-after-number'],
    ['tel:6505550142;ext=5', 'extension-after-number'],
    ['650 555 0142, 650 555 0143', 'several-numbers'],
    ['650 555 0142 650 555 0143', 'several-numbers'],
    ['650 555 0142\n650 555 0143', 'several-numbers'],
    ['Ruth 650 555 0142 or 650 555 0143', 'several-numbers'],
    ['*67 650 555 0142', 'not-a-number'],
    ['650 555 0142, 5', 'not-a-number'],
    ['650 555 0142?', 'not-a-number'],
    ['703 155 0186', 'not-a-number'],
    ['650555014', 'too-short'],
    ['65055501422', 'too-long'],
    ['+911', 'too-short'],
    ['---', 'not-a-number'],
    ['()', 'not-a-number'],
    ['+', 'not-a-number'],
    ['+999 123 456 789', 'country-unknown'],
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
