import fullTables from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { mostLines, readRecipients, validNumbers } from '#domain/recipients/read-recipients.ts';

const rules = { plan: createNumberingPlan(fullTables), homeCountry: 'US', from: '+16505550100' };
const blank = { name: null, e164: null, problem: null, digitsOff: null, duplicateOf: null };

describe('the recipients of the To field', () => {
  it('are nobody while nothing is typed', () => {
    expect(readRecipients('', rules)).toEqual([]);
    expect(readRecipients('\n \n', rules)).toEqual([]);
  });

  it('are read line by line, the unfinished one included', () => {
    expect(readRecipients('Ruth Abernathy <703-555-0186>\n703 555 01\n202 555 0174', rules)).toEqual([
      {
        ...blank,
        typed: 'Ruth Abernathy <703-555-0186>',
        index: 0,
        isTyping: false,
        name: 'Ruth Abernathy',
        state: 'valid',
        e164: '+17035550186',
      },
      {
        ...blank,
        typed: '703 555 01',
        index: 1,
        isTyping: false,
        state: 'invalid',
        problem: 'too-short',
        digitsOff: 2,
      },
      { ...blank, typed: '202 555 0174', index: 2, isTyping: true, state: 'valid', e164: '+12025550174' },
    ]);
  });

  it('merge the same number in another form with the first one, whatever stands between', () => {
    const read = readRecipients('\n703 555 0186\n911\nRuth <+1 703-555-0186>\n7035550186', rules);
    expect(read.map(({ index, state, duplicateOf }) => [index, state, duplicateOf])).toEqual([
      [1, 'valid', null],
      [2, 'invalid', null],
      [3, 'duplicate', 1],
      [4, 'duplicate', 1],
    ]);
    expect(read[2]?.name).toBe('Ruth');
    expect(validNumbers(read)).toEqual(['+17035550186']);
  });

  it('may be any own number but the one that sends', () => {
    expect(readRecipients('650 555 0100\n650 555 0101', rules).map(({ problem }) => problem)).toEqual([
      'own-number',
      null,
    ]);
  });

  it('are two hundred at most; the rest stays in the field and says so', () => {
    const line = (at: number): string => `703 555 ${String(1000 + at)}\n`;
    const to = Array.from({ length: mostLines + 2 }, (_, at) => line(at)).join('');
    const read = readRecipients(to, rules);
    expect(read).toHaveLength(mostLines + 2);
    expect(validNumbers(read)).toHaveLength(mostLines);
    expect(read.slice(mostLines).map(({ problem }) => problem)).toEqual(['too-many', 'too-many']);
  });
});
