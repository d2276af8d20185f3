import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentFileName, shownFileName } from '#domain/outbox/file-name.ts';

describe('the name that goes out with a file', () => {
  it.each([
    ['fence.jpg', 'fence.jpg'],
    ['Zaun – Größe 😀.jpg', 'Zaun – Größe 😀.jpg'],
    ['C:\\Users\\ann\\fence.jpg', 'fence.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['a"b.jpg', "a'b.jpg"],
    ['a\r\nContent-Type: text/html\r\n\r\nb.jpg', 'html b.jpg'.replace(' ', '')],
    ['harmless\u202egpj.exe', 'harmlessgpj.exe'],
    ['\0\u0007', 'file'],
    ['  ', 'file'],
    ['..', 'file'],
    ['folder/', 'file'],
  ])('of %j is %j', (name, sent) => {
    expect(sentFileName(name)).toBe(sent);
  });

  it('ends no header, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const sent = sentFileName(name);
        expect(sent).toMatch(/^[^\p{Cc}"\\/]+$/u);
        expect(sentFileName(sent)).toBe(sent);
      }),
    );
  });
});

describe('the name that a file is shown with', () => {
  it('keeps folders and quotation marks, and loses what nobody sees', () => {
    expect(shownFileName('a/"b"\\c.jpg')).toBe('a/"b"\\c.jpg');
    expect(shownFileName('\u2067fence\u202egpj\n.exe\u2069')).toBe('fencegpj.exe');
    expect(shownFileName(' \u202e ')).toBe('file');
  });

  it('is never longer than a name on a disk, has whole characters, and keeps its ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (begin) => {
        const shown = shownFileName(`${begin}end of it.jpg`);
        expect(shown.length).toBeLessThanOrEqual(255);
        expect(shown).not.toMatch(/\p{Surrogate}/u);
        expect(shown.endsWith('end of it.jpg')).toBe(true);
        expect(shownFileName(shown)).toBe(shown);
      }),
    );
  });
});
