import { describe, expect, test } from 'vitest';
import { fileTypeOf, filesProblem, mostFileBytes } from '#domain/outbox/file-rules.ts';

describe('the type that a file goes out with', () => {
  test.each([
    ['sill.jpg', 'image/jpeg', 'image/jpeg'],
    ['sill.JPG', '', 'image/jpeg'],
    ['sill', 'image/png', 'image/png'],
    ['card.vcf', 'text/x-vcard', 'text/vcard'],
    ['card.vcf', 'text/directory;profile=vCard', 'text/vcard'],
    ['film.avi', 'video/x-msvideo', 'video/avi'],
    ['a.b.pdf', 'application/octet-stream', 'application/pdf'],
    ['prices.csv', 'application/vnd.ms-excel', 'text/csv'],
    ['letter.rtf', 'application/msword', 'application/rtf'],
    ['plan.pdf', 'APPLICATION/PDF', 'application/pdf'],
  ])('%s, called "%s", is %s', (name, systemType, type) => {
    expect(fileTypeOf(name, systemType)).toBe(type);
  });

  test.each([
    ['setup.exe', 'application/x-msdownload'],
    ['setup.exe', ''],
    ['photo.heic', 'image/heic'],
    ['prices.xls', 'application/vnd.ms-excel'],
    ['letter.doc', 'application/msword'],
    ['noending', ''],
    ['.jpg.', ''],
    ['renamed.jpg', 'application/x-sh'],
    ['constructor', 'constructor'],
  ])('%s, called "%s", is refused', (name, systemType) => {
    expect(fileTypeOf(name, systemType)).toBeNull();
  });
});

describe('files together', () => {
  const files = (...sizes: number[]): { size: number }[] => sizes.map((size) => ({ size }));

  test('ten files of the whole size fit', () => {
    expect(filesProblem(files(...Array.from({ length: 10 }, () => mostFileBytes / 10)))).toBeNull();
  });
  test('an eleventh is too many', () => {
    expect(filesProblem(files(...Array.from({ length: 11 }, () => 1)))).toEqual({
      why: 'too-many',
      count: 11,
    });
  });
  test('one byte more is too large', () => {
    expect(filesProblem(files(mostFileBytes, 1))).toEqual({ why: 'too-large', bytes: mostFileBytes + 1 });
  });
});
