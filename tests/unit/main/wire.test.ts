import { describe, expect, it } from 'vitest';
import { optionalText, wireTime } from '#main/ringcentral/wire.ts';

describe('a word on the wire', () => {
  it.each([
    ['Ruth 😀', 'Ruth 😀'],
    ['', ''],
    ['half an emoji \uD83D', 'half an emoji \uFFFD'],
    ['zero\0', 'zero\uFFFD'],
    [7, null],
    [null, null],
    [undefined, null],
    [{}, null],
  ])('%j is %j, which can be stored', (written, word) => {
    expect(optionalText.parse(written)).toBe(word);
  });
});

describe('a time on the wire', () => {
  it.each(['2026-11-03T09:30:00.000Z', '2026-11-03T10:30:00+01:00', '2026-11-03T04:30:00.000-0500'])(
    '%s is read with its offset',
    (written) => {
      expect(wireTime.parse(written)).toBe(Date.UTC(2026, 10, 3, 9, 30));
    },
  );

  it.each(['yesterday', '', null, 7])('%j is none', (written) => {
    expect(wireTime.safeParse(written).success).toBe(false);
  });
});
