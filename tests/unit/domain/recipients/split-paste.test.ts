import fullTables from 'libphonenumber-js/max/metadata';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { readRecipients, validNumbers } from '#domain/recipients/read-recipients.ts';
import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import { splitPaste } from '#domain/recipients/split-paste.ts';

const plan = createNumberingPlan(fullTables);
const rules: RecipientRules = { plan, homeCountry: 'US', from: '+16505550100' };
const ruth = '+17035550186';
const owen = '+12025550174';

interface Paste {
  readonly what: string;
  readonly pasted: string;
  readonly lines: readonly string[];
  readonly numbers: readonly string[];
  readonly names?: readonly (string | null)[];
  readonly home?: string;
}

const both = [ruth, owen];

const pastes: readonly Paste[] = [
  { what: 'nothing', pasted: ' \n\t, ;', lines: [], numbers: [] },
  { what: 'one number', pasted: '703 555 0186', lines: ['703 555 0186'], numbers: [ruth] },
  {
    what: 'a column of a spreadsheet',
    pasted: '7035550186\r\n2025550174\r\n',
    lines: ['7035550186', '2025550174'],
    numbers: both,
  },
  {
    what: 'old line ends',
    pasted: '7035550186\r2025550174',
    lines: ['7035550186', '2025550174'],
    numbers: both,
  },
  {
    what: 'a line separator of the web',
    pasted: '7035550186\u20282025550174',
    lines: ['7035550186', '2025550174'],
    numbers: both,
  },
  {
    what: 'commas',
    pasted: '703-555-0186, 202-555-0174',
    lines: ['703-555-0186', '202-555-0174'],
    numbers: both,
  },
  {
    what: 'commas without spaces',
    pasted: '7035550186,2025550174,',
    lines: ['7035550186', '2025550174'],
    numbers: both,
  },
  {
    what: 'semicolons',
    pasted: '(703) 555-0186;(202) 555-0174',
    lines: ['(703) 555-0186', '(202) 555-0174'],
    numbers: both,
  },
  { what: 'tabs', pasted: '7035550186\t2025550174', lines: ['7035550186', '2025550174'], numbers: both },
  { what: 'bars', pasted: '| 7035550186 | 2025550174 |', lines: ['7035550186', '2025550174'], numbers: both },
  {
    what: 'full-width commas and digits',
    pasted: '７０３５５５０１８６，２０２５５５０１７４',
    lines: ['７０３５５５０１８６', '２０２５５５０１７４'],
    numbers: both,
  },
  { what: 'Arabic digits', pasted: '٧٠٣٥٥٥٠١٨٦', lines: ['٧٠٣٥٥٥٠١٨٦'], numbers: [ruth] },
  {
    what: 'two numbers with a space between',
    pasted: '+1 703 555 0186 202 555 0174',
    lines: ['+1 703 555 0186', '202 555 0174'],
    numbers: both,
  },
  {
    what: 'many numbers with spaces between',
    pasted: '7035550186 2025550174 3015550133',
    lines: ['7035550186', '2025550174', '3015550133'],
    numbers: [...both, '+13015550133'],
  },
  {
    what: 'two numbers that begin with a plus',
    pasted: '+17035550186 +12025550174',
    lines: ['+17035550186', '+12025550174'],
    numbers: both,
  },
  {
    what: 'two numbers and a half',
    pasted: '703 555 0186 202 555',
    lines: ['703 555 0186 202 555'],
    numbers: [],
  },
  {
    what: 'a slash between numbers',
    pasted: '703-555-0186 / 202-555-0174',
    lines: ['703-555-0186', '202-555-0174'],
    numbers: both,
  },
  { what: 'a slash in a number', pasted: '703/555-0186', lines: ['703/555-0186'], numbers: [ruth] },
  {
    what: 'a dash between numbers',
    pasted: '703 555 0186 – 202 555 0174',
    lines: ['703 555 0186', '202 555 0174'],
    numbers: both,
  },
  { what: 'dots', pasted: '703.555.0186', lines: ['703.555.0186'], numbers: [ruth] },
  { what: 'spaces around dashes', pasted: '703 - 555 - 0186', lines: ['703 - 555 - 0186'], numbers: [ruth] },
  {
    what: 'hard spaces and hyphens, and marks of a phone',
    pasted: '\u202a+1\u00a0(703)\u00a0555\u20110186\u202c',
    lines: ['+1\u00a0(703)\u00a0555\u20110186'],
    numbers: [ruth],
  },
  {
    what: 'the country in brackets',
    pasted: '(+1) 703 555 0186',
    lines: ['(+1) 703 555 0186'],
    numbers: [ruth],
  },
  {
    what: 'the zero that is left out from abroad',
    pasted: '+44 (0)7911 123456',
    lines: ['+44 (0)7911 123456'],
    numbers: ['+447911123456'],
  },
  {
    what: 'a name and a number in angle brackets',
    pasted: 'Ruth Abernathy <+17035550186>',
    lines: ['Ruth Abernathy <+17035550186>'],
    numbers: [ruth],
    names: ['Ruth Abernathy'],
  },
  {
    what: 'an address line',
    pasted: 'Ruth Abernathy <7035550186>, "Park, Owen" <2025550174>',
    lines: ['Ruth Abernathy <7035550186>', '"Park, Owen" <2025550174>'],
    numbers: both,
    names: ['Ruth Abernathy', 'Park, Owen'],
  },
  {
    what: 'a name and a number',
    pasted: 'Ruth Abernathy (703) 555-0186',
    lines: ['Ruth Abernathy (703) 555-0186'],
    numbers: [ruth],
    names: ['Ruth Abernathy'],
  },
  {
    what: 'names and numbers in one row',
    pasted: 'Ruth Abernathy (703) 555-0186 Owen Park (202) 555-0174',
    lines: ['Ruth Abernathy (703) 555-0186', 'Owen Park (202) 555-0174'],
    numbers: both,
    names: ['Ruth Abernathy', 'Owen Park'],
  },
  {
    what: 'numbers and then names in one row',
    pasted: '7035550186 Ruth, 2025550174 Owen',
    lines: ['7035550186 Ruth', '2025550174 Owen'],
    numbers: both,
    names: ['Ruth', 'Owen'],
  },
  {
    what: 'numbers and names in turn, with commas',
    pasted: '7035550186, Ruth, 2025550174, Owen',
    lines: ['7035550186, Ruth', '2025550174, Owen'],
    numbers: both,
    names: ['Ruth', 'Owen'],
  },
  {
    what: 'a colon after the name',
    pasted: 'Ruth: 703 555 0186\nOwen: 202 555 0174',
    lines: ['Ruth: 703 555 0186', 'Owen: 202 555 0174'],
    numbers: both,
    names: ['Ruth', 'Owen'],
  },
  {
    what: 'a dash after the name',
    pasted: "Ruth O'Neill – 703 555 0186",
    lines: ["Ruth O'Neill – 703 555 0186"],
    numbers: [ruth],
    names: ["Ruth O'Neill"],
  },
  {
    what: 'the kind of the number',
    pasted: 'Ruth Abernathy (mobile): 703 555 0186',
    lines: ['Ruth Abernathy (mobile): 703 555 0186'],
    numbers: [ruth],
    names: ['Ruth Abernathy'],
  },
  {
    what: 'only the kind of the number',
    pasted: 'Cell: 703 555 0186',
    lines: ['Cell: 703 555 0186'],
    numbers: [ruth],
    names: [null],
  },
  {
    what: 'rows of a spreadsheet with a heading',
    pasted: 'Name\tMobile\nRuth Abernathy\t(703) 555-0186\nOwen Park\t(202) 555-0174',
    lines: ['Name\tMobile', 'Ruth Abernathy\t(703) 555-0186', 'Owen Park\t(202) 555-0174'],
    numbers: both,
    names: [null, 'Ruth Abernathy', 'Owen Park'],
  },
  {
    what: 'a table with quotes, e-mail and zip code',
    pasted: '"Abernathy, Ruth",ruth2@example.com,7035550186,22314\n"Park, Owen",,2025550174,20001',
    lines: ['"Abernathy, Ruth",ruth2@example.com,7035550186,22314', '"Park, Owen",,2025550174,20001'],
    numbers: both,
    names: ['Abernathy, Ruth', 'Park, Owen'],
  },
  {
    what: 'first and last name in cells of their own',
    pasted: '7,Ruth,Abernathy,7035550186,2026-11-21 10:32',
    lines: ['7,Ruth,Abernathy,7035550186,2026-11-21 10:32'],
    numbers: [ruth],
    names: ['Ruth Abernathy'],
  },
  {
    what: 'somebody in a table without a number',
    pasted: 'Ruth,7035550186,ruth@example.com\nOwen,,owen@example.com',
    lines: ['Ruth,7035550186,ruth@example.com', 'Owen,,owen@example.com'],
    numbers: [ruth],
  },
  {
    what: 'two numbers of one person',
    pasted: 'Ruth,7035550186,2025550174',
    lines: ['Ruth,7035550186', '2025550174'],
    numbers: both,
    names: ['Ruth', null],
  },
  {
    what: 'bullets',
    pasted: '• 703 555 0186\n- 202 555 0174\n* 301 555 0133',
    lines: ['703 555 0186', '202 555 0174', '301 555 0133'],
    numbers: [...both, '+13015550133'],
  },
  {
    what: 'a numbered list',
    pasted: '1. 703 555 0186\n2. 202 555 0174\n3) Dana 301 555 0133',
    lines: ['1. 703 555 0186', '2. 202 555 0174', '3) Dana 301 555 0133'],
    numbers: [...both, '+13015550133'],
    names: [null, null, 'Dana'],
  },
  {
    what: 'quotes',
    pasted: '"703 555 0186", “202 555 0174”',
    lines: ['"703 555 0186"', '“202 555 0174”'],
    numbers: both,
  },
  {
    what: 'digits that a spreadsheet was told are text',
    pasted: '\'7035550186\n="2025550174"',
    lines: ["'7035550186", '="2025550174"'],
    numbers: both,
  },
  {
    what: 'links',
    pasted: 'tel:+17035550186,tel:+1-202-555-0174',
    lines: ['tel:+17035550186', 'tel:+1-202-555-0174'],
    numbers: both,
  },
  { what: 'a link of a text', pasted: 'sms:+17035550186', lines: ['sms:+17035550186'], numbers: [ruth] },
  {
    what: 'links that bring words along, as a page writes them and as a phone does',
    pasted:
      'sms:+17035550186?body=Hello%20Ruth, sms:+12025550174&body=call%207035550100 tel:(303)%20555-0175 smsto:%2B14155550176;body=hi',
    lines: [
      'sms:+17035550186?body=Hello%20Ruth',
      'sms:+12025550174&body=call%207035550100',
      'tel:(303)%20555-0175',
      'smsto:%2B14155550176;body=hi',
    ],
    numbers: [ruth, owen, '+13035550175', '+14155550176'],
    names: [null, null, null, null],
  },
  {
    what: 'one link to several, with words',
    pasted: 'sms:+17035550186,+12025550174?body=hi',
    lines: ['sms:+17035550186', '+12025550174?body=hi'],
    numbers: both,
    names: [null, null],
  },
  {
    what: 'one link with words',
    pasted: 'sms:+17035550186;body=hi',
    lines: ['sms:+17035550186;body=hi'],
    numbers: [ruth],
    names: [null],
  },
  {
    what: 'numbers with the country and a slash between them',
    pasted: '+17035550186/+12025550174',
    lines: ['+17035550186', '+12025550174'],
    numbers: both,
  },
  {
    what: 'a link with words',
    pasted: '[Ruth](tel:+17035550186)',
    lines: ['[Ruth](tel:+17035550186)'],
    numbers: [ruth],
    names: ['Ruth'],
  },
  {
    what: 'a link of a page',
    pasted: '<a href="tel:+17035550186">Ruth Abernathy</a>',
    lines: ['<a href="tel:+17035550186">Ruth Abernathy</a>'],
    numbers: [ruth],
    names: ['Ruth Abernathy'],
  },
  {
    what: 'a line of a card',
    pasted: 'TEL;TYPE=CELL:+1-703-555-0186',
    lines: ['TEL;TYPE=CELL:+1-703-555-0186'],
    numbers: [ruth],
    names: [null],
  },
  {
    what: 'a whole card',
    pasted:
      'BEGIN:VCARD\nVERSION:3.0\nN:Abernathy;Ruth;;;\nFN:Ruth Abernathy\nTEL;TYPE=CELL:703-555-0186\nTEL:202-555-0174\nEND:VCARD',
    lines: [
      'BEGIN:VCARD; VERSION:3.0; N:Abernathy;Ruth;;;; FN:Ruth Abernathy; TEL;TYPE=CELL:703-555-0186; END:VCARD',
      'TEL:202-555-0174',
    ],
    numbers: both,
    names: ['Ruth Abernathy', null],
  },
  {
    what: 'a card that begins twice and does not end',
    pasted: 'BEGIN:VCARD\nFN:Ruth\nBEGIN:VCARD\nTEL:7035550186\nTEL:2025550174',
    lines: ['BEGIN:VCARD', 'FN:Ruth', 'BEGIN:VCARD', 'TEL:7035550186', 'TEL:2025550174'],
    numbers: both,
  },
  {
    what: 'short numbers between long ones',
    pasted: '7035550186, 911, 12345, 1002, 2025550174',
    lines: ['7035550186', '911', '12345', '1002', '2025550174'],
    numbers: both,
  },
  {
    what: 'a short number between people',
    pasted: 'Ruth 7035550186, 911, Owen 2025550174',
    lines: ['Ruth 7035550186', '911', 'Owen 2025550174'],
    numbers: both,
    names: ['Ruth', null, 'Owen'],
  },
  { what: 'names alone', pasted: 'Ruth, Owen', lines: ['Ruth', 'Owen'], numbers: [] },
  {
    what: 'addresses',
    pasted: 'ruth@example.com; owen1970@example.com',
    lines: ['ruth@example.com', 'owen1970@example.com'],
    numbers: [],
  },
  {
    what: 'a number with an extension',
    pasted: '703-555-0186 ext. 5, 202-555-0174 x12',
    lines: ['703-555-0186 ext. 5', '202-555-0174 x12'],
    numbers: [],
  },
  {
    what: 'an extension behind a comma',
    pasted: '703-555-0186, ext. 5',
    lines: ['703-555-0186, ext. 5'],
    numbers: [],
  },
  {
    what: 'an address line with a name that has no number',
    pasted: 'Dana; Ruth <7035550186>; Owen, Kim',
    lines: ['Dana', 'Ruth <7035550186>', 'Owen', 'Kim'],
    numbers: [ruth],
    names: [null, 'Ruth', null, null],
  },
  {
    what: 'an address line that ends without a number',
    pasted: 'Ruth <7035550186>, Owen <2025550174>, Dana',
    lines: ['Ruth <7035550186>', 'Owen <2025550174>', 'Dana'],
    numbers: both,
    names: ['Ruth', 'Owen', null],
  },
  {
    what: 'pictures of a telephone',
    pasted: '☎️ 703 555 0186',
    lines: ['☎️ 703 555 0186'],
    numbers: [ruth],
    names: [null],
  },
  {
    what: 'a line of a chat',
    pasted: '[21/11/2026, 10:32:05] Ruth: +1 703 555 0186',
    lines: ['[21/11/2026, 10:32:05] Ruth: +1 703 555 0186'],
    numbers: [ruth],
  },
  {
    what: 'a sentence',
    pasted: 'call 703.555.0186 or 202.555.0174.',
    lines: ['call 703.555.0186', 'or 202.555.0174.'],
    numbers: both,
  },
  { what: 'letters on the keys', pasted: '1-800-FLOWERS', lines: ['1-800-FLOWERS'], numbers: [] },
  {
    what: 'a word between two numbers',
    pasted: '703 555 0186 and 202 555 0174',
    lines: ['703 555 0186', 'and 202 555 0174'],
    numbers: both,
    names: [null, null],
  },
  {
    what: 'numbers of home elsewhere',
    pasted: '07911 123456, +1 703 555 0186',
    lines: ['07911 123456', '+1 703 555 0186'],
    numbers: ['+447911123456', ruth],
    home: 'GB',
  },
  {
    what: 'pairs of digits',
    pasted: '06 12 34 56 78 06 12 34 56 79',
    lines: ['06 12 34 56 78', '06 12 34 56 79'],
    numbers: ['+33612345678', '+33612345679'],
    home: 'FR',
  },
];

const kept = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('a paste of recipients', () => {
  it.each(pastes)('keeps apart: $what', ({ pasted, lines, numbers, names, home = 'US' }) => {
    const homeRules = { ...rules, homeCountry: home };
    const split = splitPaste(pasted, homeRules);
    expect(split).toEqual(lines);
    const read = readRecipients(split.map((line) => `${line}\n`).join(''), homeRules);
    expect(validNumbers(read)).toEqual(numbers);
    if (names !== undefined) expect(read.map(({ name }) => name)).toEqual(names);
  });

  it.each(pastes)('changes nothing when it is split once more: $what', ({ pasted, home = 'US' }) => {
    const homeRules = { ...rules, homeCountry: home };
    const split = splitPaste(pasted, homeRules).filter((line) => !/VCARD|Mobile$|example/.test(line));
    expect(split.flatMap((line) => splitPaste(line, homeRules))).toEqual(split);
  });

  const fragments = fc.constantFrom(
    ...pastes.map(({ pasted }) => pasted),
    ...', ; \n \t | . / ( ) < > " x + 1 7035550186 Ruth é ü ß 漢 😀 BEGIN:VCARD END:VCARD TEL: FN: 911 @'.split(
      ' ',
    ),
  );

  it('loses no letter and no digit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fragments, fc.string({ unit: 'grapheme' })), { maxLength: 12 }),
        (parts) => {
          const pasted = parts.join('');
          const lines = splitPaste(pasted, rules);
          const isSorted = /TEL/i.test(pasted) && /BEGIN:VCARD/i.test(pasted);
          const signs = (text: string): string =>
            isSorted ? Array.from(kept(text)).sort().join('') : kept(text);
          expect(signs(lines.join(''))).toBe(signs(pasted));
          expect(lines.every((line) => line.trim() !== '' && !line.includes('\n'))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('splits a thousand numbers in a row in a moment', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `703555${String(1000 + at)}`).join(' ');
    expect(splitPaste(many, rules)).toHaveLength(1000);
  });

  it.each(['1', '1 ', ' ', '(', 'a,', '"a",', '"', '+1', 'a', ';FN', '<a ', '-', '1.'])(
    'is not held up by the same sign a hundred thousand times: %j',
    (sign) => {
      const pasted = `a${sign.repeat(100_000 / sign.length)}7035550186`;
      const started = performance.now();
      const lines = splitPaste(pasted, rules);
      readRecipients(lines.slice(0, 10).join('\n'), rules);
      expect(kept(lines.join(''))).toBe(kept(pasted));
      // Quadratic time would take minutes; the bound is wide for a busy machine.
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );
});
