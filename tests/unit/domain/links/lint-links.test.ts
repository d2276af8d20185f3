import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLinks } from '#domain/links/find-links.ts';
import { lintLinks } from '#domain/links/lint-links.ts';

const hosts = (text: string): readonly string[] => findLinks(text).map(({ host }) => host);
const sites = (text: string): readonly string[] => findLinks(text).map(({ site }) => site);

describe('the links of a text', () => {
  it.each([
    ['See https://example.com/a?b=c#d now', 'example.com'],
    ['See HTTP://Example.COM', 'example.com'],
    ['See example.com', 'example.com'],
    ['See example.com.', 'example.com'],
    ['(example.com/path), then', 'example.com'],
    ['“example.com”', 'example.com'],
    ['See www.example.co.uk/x!', 'www.example.co.uk'],
    ['example.com:8080/x', 'example.com'],
    ['münchen.de ist schön', 'münchen.de'],
    ['xn--mnchen-3ya.de', 'xn--mnchen-3ya.de'],
    ['https://user:word@example.com/x', 'example.com'],
    ['https://192.168.0.1/x', '192.168.0.1'],
    ['shop.example.com/@someone.else', 'shop.example.com'],
    ['https://example.com/@someone.else', 'example.com'],
    ['BIT.LY/abc', 'bit.ly'],
    ['пример.рф', 'пример.рф'],
  ])('%s: %s', (text, host) => {
    expect(hosts(text)).toEqual([host]);
  });

  it.each([
    'someone@example.com',
    'Mail john.smith+x@mail.example.co.uk, please',
    'mailto:someone@example.com',
    'It costs 3.50 or 4.00.',
    'At 5 p.m. in the U.S. or so',
    'Thanks.So glad you came',
    'See report.pdf and photo.zip',
    'version 1.2.3',
    'end.Start of it',
    'Hm...what',
    'nothing.nosuchdomainending',
    'http://',
    'co.uk',
    '',
  ])('%s: none', (text) => {
    expect(hosts(text)).toEqual([]);
  });

  it('stand where they are said to, without what closes the sentence', () => {
    const text = 'First (see https://example.com/a), then example.org/b?c. Bye.';
    const links = findLinks(text);
    expect(links.map(({ text: written }) => written)).toEqual(['https://example.com/a', 'example.org/b?c']);
    for (const { start, end, text: written } of links) expect(text.slice(start, end)).toBe(written);
  });

  it('belong to a registrable domain', () => {
    expect(sites('a.b.example.co.uk and shop.example.com')).toEqual(['example.co.uk', 'example.com']);
    expect(sites('one.github.io and two.github.io')).toEqual(['one.github.io', 'two.github.io']);
  });

  it('are found in their order, once each, in any text', () => {
    const piece = fc.constantFrom(
      ...[
        'example.com',
        'https://',
        'a@b.de',
        '.',
        ',',
        ' ',
        '/',
        '@',
        '😀',
        'bit.ly/x',
        'www.',
        '-',
        ':',
        'ü',
        '(',
        ')',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          const links = findLinks(text);
          let place = 0;
          for (const { start, end, text: written } of links) {
            expect(start).toBeGreaterThanOrEqual(place);
            expect(text.slice(start, end)).toBe(written);
            place = end;
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are found in a long paste without a pause', () => {
    const paste = `${'a.'.repeat(20_000)}${'a-'.repeat(20_000)}${'x@'.repeat(20_000)}`;
    const began = performance.now();
    findLinks(paste);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('what carriers look at', () => {
  it.each([
    ['bit.ly/3xYz', 'bit.ly'],
    ['https://tinyurl.com/abc.', 'tinyurl.com'],
    ['www.bit.ly/x', 'www.bit.ly'],
    ['https://t.co/x', 't.co'],
    ['rb.gy/x', 'rb.gy'],
    ['https://goo.gl/maps/x', 'goo.gl'],
    ['https://acme.page.link/x', 'acme.page.link'],
  ])('%s is shortened', (text, host) => {
    expect(lintLinks(text).shortened.map((link) => link.host)).toEqual([host]);
  });

  it.each(['notbit.ly/x', 'bit.ly.example.com', 'example.com/bit.ly', 'es.pn/x', 'someone@bit.ly'])(
    '%s is not',
    (text) => {
      expect(lintLinks(text).shortened).toEqual([]);
    },
  );

  it('is not looked for in a text ten times too long', () => {
    const long = 'bit.ly/abc '.repeat(909);
    expect(lintLinks(long).shortened).toHaveLength(909);
    expect(lintLinks(`${long}${' '.repeat(10)}`)).toEqual({ shortened: [], sites: [] });
  });

  it('is more than one website, not more than one page', () => {
    expect(lintLinks('example.com/a and www.example.com/b').sites).toEqual([]);
    expect(lintLinks('example.com and https://example.org').sites).toEqual(['example.com', 'example.org']);
    expect(lintLinks('no link at all')).toEqual({ shortened: [], sites: [] });
  });
});
