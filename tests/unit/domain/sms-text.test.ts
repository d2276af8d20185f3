import { describe, expect, it } from 'vitest';
import { measureText, textLimit } from '#domain/sms-text.ts';

const letters = (count: number): string => 'a'.repeat(count);

describe('measuring a text', () => {
  it.each([
    { what: 'nothing', text: '', units: 0, segments: 0, encoding: 'GSM-7' },
    { what: '160 letters', text: letters(160), units: 160, segments: 1, encoding: 'GSM-7' },
    { what: '161 letters', text: letters(161), units: 161, segments: 2, encoding: 'GSM-7' },
    { what: '306 letters', text: letters(306), units: 306, segments: 2, encoding: 'GSM-7' },
    { what: '307 letters', text: letters(307), units: 307, segments: 3, encoding: 'GSM-7' },
    { what: 'a euro sign within 160', text: `${letters(158)}€`, units: 159, segments: 1, encoding: 'GSM-7' },
    { what: 'a euro sign over 160', text: `${letters(159)}€`, units: 160, segments: 2, encoding: 'GSM-7' },
    { what: 'German umlauts', text: 'äöüÄÖÜß', units: 7, segments: 1, encoding: 'GSM-7' },
    { what: 'a curly quote', text: '“Hi”', units: 4, segments: 1, encoding: 'UCS-2' },
    { what: '70 units of UCS-2', text: `’${letters(69)}`, units: 70, segments: 1, encoding: 'UCS-2' },
    { what: '71 units of UCS-2', text: `’${letters(70)}`, units: 71, segments: 2, encoding: 'UCS-2' },
    { what: '134 units of UCS-2', text: `’${letters(133)}`, units: 134, segments: 2, encoding: 'UCS-2' },
    { what: '135 units of UCS-2', text: `’${letters(134)}`, units: 135, segments: 3, encoding: 'UCS-2' },
    { what: 'an emoji', text: '😀', units: 2, segments: 1, encoding: 'UCS-2' },
    { what: 'a family of emoji', text: '👨‍👩‍👧', units: 8, segments: 1, encoding: 'UCS-2' },
    { what: 'two lines', text: 'a\nb', units: 3, segments: 1, encoding: 'GSM-7' },
  ])('counts $what', ({ text, units, segments, encoding }) => {
    expect(measureText(text)).toEqual({ units, segments, encoding, excess: 0 });
  });

  it('counts the limit in UTF-16 units, as RingCentral does', () => {
    expect(textLimit).toBe(1000);
    expect(measureText(letters(1000)).excess).toBe(0);
    expect(measureText(letters(1001)).excess).toBe(1);
    expect(measureText('😀'.repeat(500)).excess).toBe(0);
    expect(measureText('😀'.repeat(501))).toMatchObject({ units: 1002, excess: 2 });
  });
});
