import fullTables from 'libphonenumber-js/max/metadata';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumberingPlan } from '#domain/numbering-plan.ts';
import { readRecipients } from '#domain/recipients/read-recipients.ts';
import { finishTyping, splitPaste } from '#domain/recipients/split-paste.ts';
import { addLine, linesOf, removeLine, removeLines, typeInto } from '#domain/recipients/to-lines.ts';

const rules = { plan: createNumberingPlan(fullTables), homeCountry: 'US', from: null };

describe('the lines of the To field', () => {
  it.each([
    ['', [], ''],
    ['Ruth', [], 'Ruth'],
    ['Ruth\n', ['Ruth'], ''],
    ['Ruth\n703', ['Ruth'], '703'],
    ['a\r\nb\rc\u2028d', ['a', 'b', 'c'], 'd'],
  ])('are, of %j, %j and then %j', (to, finished, typing) => {
    expect(linesOf(to)).toEqual({ finished, typing });
  });

  it('take what is typed behind the finished ones', () => {
    expect(typeInto('Ruth\n70', '703')).toBe('Ruth\n703');
    expect(typeInto('Ruth\n703', '')).toBe('Ruth\n');
  });

  it('are finished as a paste is split', () => {
    expect(finishTyping('Ruth\n 703 555 0186, 202 555 0174 ', rules)).toBe(
      'Ruth\n703 555 0186\n202 555 0174\n',
    );
    expect(finishTyping('Ruth\n', rules)).toBe('Ruth\n');
    expect(finishTyping('Ruth\n , ', rules)).toBe('Ruth\n');
  });

  it('are added in front of what is being typed', () => {
    expect(addLine('Ruth\n70', '202 555 0174')).toBe('Ruth\n202 555 0174\n70');
    expect(addLine('70', ' ')).toBe('70');
    expect(addLine('', 'a\nb')).toBe('a\nb\n');
  });

  it('are removed by their place', () => {
    expect(removeLine('a\nb\nc', 0)).toBe('b\nc');
    expect(removeLine('a\nb\nc', 1)).toBe('a\nc');
    expect(removeLine('a\nb\nc', 2)).toBe('a\nb\n');
    expect(removeLine('a\nb\nc', 3)).toBe('a\nb\nc');
    expect(removeLine('a\nb\nc', -1)).toBe('a\nb\nc');
    expect(removeLines('a\nb\nc\nd', new Set([0, 2, 3]))).toBe('b\nd');
  });
});

const kept = (text: string): string =>
  Array.from(text.replace(/[^\p{L}\p{N}]/gu, ''))
    .sort()
    .join('');

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '703 555 0186',
    'Ruth <7035550186>',
    '911',
    '7035550186, 2025550174',
    'Owen\t202-555-0174\nDana\t3015550133',
    '',
    '\n',
  ),
);

type Step = { readonly does: 'type' | 'paste' | 'add'; readonly words: string } | { readonly does: 'finish' };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ does: fc.constantFrom('type' as const, 'paste' as const, 'add' as const), words: typed }),
    fc.constant({ does: 'finish' as const }),
  ),
  { maxLength: 12 },
);

function take(to: string, step: Step): string {
  switch (step.does) {
    case 'finish':
      return finishTyping(to, rules);
    // A keyboard only ever adds to what is being typed, or takes away what the person sees going.
    case 'type':
      return typeInto(to, linesOf(to).typing + step.words);
    case 'paste':
      return splitPaste(step.words, rules).reduce(addLine, to);
    case 'add':
      return addLine(to, step.words);
  }
}

describe('the To field under any hands', () => {
  it('loses no letter and no digit, and keeps the order of finished lines', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let to = '';
        let words = '';
        for (const step of all) {
          const { finished } = linesOf(to);
          to = take(to, step);
          words += 'words' in step ? step.words : '';
          expect(linesOf(to).finished.slice(0, finished.length)).toEqual(finished);
        }
        expect(kept(to)).toBe(kept(words));
      }),
      { numRuns: 500 },
    );
  });

  it('loses only the line that is removed', () => {
    fc.assert(
      fc.property(steps, fc.nat({ max: 8 }), (all, index) => {
        const to = all.reduce(take, '');
        const { finished, typing } = linesOf(to);
        const left = linesOf(removeLine(to, index));
        expect([...left.finished, left.typing].filter((line) => line !== '')).toEqual(
          [...finished, typing].filter((line, at) => at !== index && line !== ''),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('reads every line once, the same way each time, and as it was typed', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const to = all.reduce(take, '');
        const { finished, typing } = linesOf(to);
        const read = readRecipients(to, rules);
        expect(readRecipients(to, rules)).toEqual(read);
        expect(read.map((recipient) => recipient.typed)).toEqual(
          [...finished, typing].filter((line) => line.trim() !== ''),
        );
        const numbers = read.filter(({ state }) => state === 'valid').map(({ e164 }) => e164);
        expect(new Set(numbers).size).toBe(numbers.length);
        // Finishing a line changes nothing about the ones before it.
        const later = readRecipients(finishTyping(to, rules), rules);
        const before = read.filter(({ isTyping }) => !isTyping);
        expect(later.slice(0, before.length)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});
