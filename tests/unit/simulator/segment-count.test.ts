import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { expect, test } from 'vitest';
import { segmentCount } from '#simulator/messages/segment-count.ts';

const unitOf = (characters: string): fc.Arbitrary<string> => fc.constantFrom(...Array.from(characters));
const texts = (characters: string): fc.Arbitrary<string> =>
  fc.string({ unit: unitOf(characters), minLength: 1, maxLength: 480 });

test.each([
  ['plain letters', 'abcXYZ 09@£é\n'],
  ['letters that cost two places', 'ab{}[]€~^\\|'],
  ['letters of other alphabets', 'abж漢é'],
  ['pictures of two units', 'aж🪟🎉'],
])('texts of %s have as many segments as another counter says', (_name, characters) => {
  fc.assert(
    fc.property(texts(characters), (text) => {
      expect(segmentCount(text)).toBe(new SegmentedMessage(text).segmentsCount);
    }),
  );
});

test.each([
  ['', 1],
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  // The bracket does not fit into the last place of the first segment.
  [`${'a'.repeat(152)}[${'a'.repeat(152)}`, 3],
  [`${'ж'.repeat(66)}🪟${'ж'.repeat(66)}`, 3],
])('%s has %i', (text, segments) => {
  expect(segmentCount(text)).toBe(segments);
});
