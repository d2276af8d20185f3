import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentFileName } from '#domain/outbox/file-name.ts';

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
