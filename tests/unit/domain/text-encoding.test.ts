import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import { measureText } from '#domain/sms-text.ts';
import { countSegments } from '#domain/text/count-segments.ts';
import { isGsmText } from '#domain/text/gsm-alphabet.ts';
import { oddCharacters } from '#domain/text/odd-characters.ts';
import { encodingCost, placeAfter, withPlain } from '#domain/text/plain-text.ts';
import { referenceSegments } from '#tests/support/reference-segments.ts';

const oneOf = (characters: string): fc.Arbitrary<string> => fc.constantFrom(...Array.from(characters));

const basic = oneOf('@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&()*+,-./019:;<=>?¡AZÄÖÑÜ§¿azäöñüà\r');
const escaped = oneOf('\f^{}\\[~]|€');
const replaceable = oneOf('‘’“”–—…•«»′″\u00a0\u2009\u202f\u200b\u202a\u2069\ufeff\u00ad\u2028\tﬁ`');
const strange = fc.constantFrom(
  '😀',
  '👨‍👩‍👧',
  '🇺🇸',
  '世',
  'ж',
  'ç',
  'ő',
  'e\u0301',
  'a\u0302',
  '\ud800',
  '\udc00',
  '\u200d',
  '\u0000',
);
const plain = fc.oneof({ weight: 12, arbitrary: basic }, { weight: 2, arbitrary: escaped });
const mixed = fc.oneof(
  { weight: 20, arbitrary: basic },
  { weight: 3, arbitrary: escaped },
  { weight: 2, arbitrary: replaceable },
  { weight: 1, arbitrary: strange },
);

const textsOf = (character: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.string({ unit: character, maxLength: 500 });
/** Of one alphabet, of all of them, or of nothing but what is odd: the edges of segments lie differently in each. */
/** Typed, with a few characters that a word processor put in. */
const slips = fc
  .array(fc.oneof({ weight: 12, arbitrary: basic }, { weight: 1, arbitrary: replaceable }), {
    minLength: 90,
    maxLength: 150,
  })
  .map((characters) => characters.join(''));

const texts = fc.oneof(
  textsOf(plain),
  textsOf(mixed),
  textsOf(replaceable),
  textsOf(strange),
  textsOf(escaped),
);
const runs = { numRuns: 600 };

describe('the count of segments', () => {
  it('is that of a second implementation, for any text', () => {
    fc.assert(
      fc.property(
        texts.filter((text) => text !== ''),
        (text) => {
          const { segments, encoding, units } = measureText(text);
          expect({ count: segments, encoding }).toEqual(referenceSegments(text));
          expect(units).toBe(text.length);
        },
      ),
      runs,
    );
  });

  it('is that of a calculator that others wrote, where no character is made of several', () => {
    fc.assert(
      fc.property(
        textsOf(fc.oneof(plain, plain, oneOf('’—世ж'))).filter((text) => text !== ''),
        (text) => {
          const { segments, encoding } = measureText(text);
          const other = new SegmentedMessage(text);
          expect([segments, encoding]).toEqual([other.segmentsCount, other.getEncodingName()]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([
    {
      what: 'an escaped character that would be cut',
      text: `${'a'.repeat(152)}€${'a'.repeat(152)}`,
      count: 3,
    },
    { what: 'a surrogate pair that would be cut', text: `${'ж'.repeat(66)}😀${'ж'.repeat(66)}`, count: 3 },
    { what: 'a character of more accents than a segment holds', text: `e${'\u0301'.repeat(200)}`, count: 3 },
    { what: 'an emoji that is made of several, cut in between', text: '👨‍👩‍👧'.repeat(9), count: 2 },
  ])('keeps to the rules with $what', ({ text, count }) => {
    expect(countSegments(text).count).toBe(count);
    expect(referenceSegments(text).count).toBe(count);
  });
});

describe('odd characters', () => {
  it('are named where they stand, with what would say the same', () => {
    expect(oddCharacters('It’s 5–6 pm\u00a0…')).toEqual([
      { start: 2, end: 3, text: '’', kind: 'quote', plain: "'" },
      { start: 6, end: 7, text: '–', kind: 'dash', plain: '-' },
      { start: 11, end: 12, text: '\u00a0', kind: 'space', plain: ' ' },
      { start: 12, end: 13, text: '…', kind: 'ellipsis', plain: '...' },
    ]);
  });

  it('are whole characters, as people see them', () => {
    expect(oddCharacters('a👨‍👩‍👧b')).toEqual([{ start: 1, end: 9, text: '👨‍👩‍👧', kind: 'other', plain: null }]);
    expect(oddCharacters('cafe\u0301')).toEqual([
      { start: 3, end: 5, text: 'e\u0301', kind: 'letter', plain: 'é' },
    ]);
  });

  it.each(['😀', '世', 'ж', 'ç', '½', '™', '\u200d', 'ő'])('have nothing plain that would say %s', (text) => {
    expect(oddCharacters(text)).toMatchObject([{ plain: null }]);
  });

  it('are those that make it UCS-2, and no others', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const odd = oddCharacters(text);
        expect(odd.length > 0).toBe(!isGsmText(text));
        for (const { start, end, text: character } of odd) {
          expect(text.slice(start, end)).toBe(character);
          expect(isGsmText(character)).toBe(false);
        }
        const without = odd.map((character) => ({ ...character, plain: '' }));
        expect(isGsmText(withPlain(text, without))).toBe(true);
      }),
      runs,
    );
  });

  it('have plain characters of GSM-7 only', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { plain: said } of oddCharacters(text))
          if (said !== null) expect(isGsmText(said)).toBe(true);
      }),
      runs,
    );
  });
});

describe('the plain text', () => {
  it('takes fewer segments wherever it is offered, and has nothing odd left', () => {
    fc.assert(
      fc.property(slips, (text) => {
        const cost = encodingCost(text);
        fc.pre(cost !== null);
        const said = withPlain(text, cost.replacements ?? []);
        expect(isGsmText(said)).toBe(true);
        expect(countSegments(said).count).toBe(cost.plainSegments);
        expect(cost.plainSegments).toBeLessThan(countSegments(text).count);
      }),
      runs,
    );
  });

  it('is not offered for GSM text', () => {
    fc.assert(
      fc.property(textsOf(plain), (text) => {
        expect(encodingCost(text)).toBeNull();
      }),
      runs,
    );
  });

  it('has each place of the text where it was', () => {
    fc.assert(
      fc.property(texts, fc.nat(500), (text, at) => {
        const odd = oddCharacters(text);
        const place = Math.min(at, text.length);
        if (odd.some(({ start, end }) => start < place && place < end)) return;
        const before = odd.filter(({ end }) => end <= place);
        expect(placeAfter(place, odd)).toBe(withPlain(text.slice(0, place), before).length);
      }),
      runs,
    );
  });
});

describe('what odd characters cost', () => {
  const crew = 'The crew’s truck is on its way to your door, about twenty minutes from now.';

  it('is the segments that a plain text would not need', () => {
    const cost = encodingCost(crew);
    expect(cost).toMatchObject({ segments: 2, plainSegments: 1 });
    expect(withPlain(crew, cost?.replacements ?? [])).toBe(crew.replace('’', "'"));
  });

  it('is saved where marks came with a number that was pasted, and not where they are needed', () => {
    const typed = crew.replace('’', "'");
    const pasted = `${typed} Call \u202A\u200E+1 (703) 555-0186\u202C.`;
    const cost = encodingCost(pasted);
    expect(cost).toMatchObject({ segments: 2, plainSegments: 1 });
    expect(withPlain(pasted, cost?.replacements ?? [])).toBe(`${typed} Call +1 (703) 555-0186.`);
    expect(encodingCost(`${typed} \u2067ש\u2069`)?.replacements).toBeNull();
  });

  it('is nothing where it makes no difference', () => {
    expect(encodingCost('It’s here')).toBeNull();
    expect(encodingCost('a'.repeat(200))).toBeNull();
    // Of a text that is nothing else, nothing would be left.
    expect(encodingCost('👩‍👩‍👧‍👦'.repeat(20))).toBeNull();
    // Seventy ellipses fit into one segment, 210 full stops do not.
    expect(encodingCost('…'.repeat(70))).toBeNull();
  });

  it('is not asked about a text ten times too long', () => {
    const long = 'It’s '.repeat(2000);
    expect(encodingCost(long)?.odd).toHaveLength(2000);
    expect(encodingCost(`${long} `)).toBeNull();
  });

  it('is not spoken of where the text is in another alphabet', () => {
    expect(encodingCost('жду вас у входа '.repeat(10))).toBeNull();
  });

  it('has no plain text to put in where one of them has no plain character', () => {
    const cost = encodingCost(crew.replace('now', '😀'));
    expect(cost).toMatchObject({ segments: 2, plainSegments: 1, replacements: null });
    expect(cost?.odd.map(({ text }) => text)).toEqual(['’', '😀']);
  });
});
