import { describe, expect, test } from 'vitest';
import { headerParameters, splitMultipart } from '#simulator/http/multipart.ts';

const type = 'multipart/mixed; boundary=b';

/** Headers and content of each part; null when the body cannot be read. */
function parts(body: string, contentType = type): readonly (readonly [object, string])[] | null {
  const split = splitMultipart(contentType, Buffer.from(body));
  return split?.map(({ headers, bytes }) => [Object.fromEntries(headers), bytes.toString()]) ?? null;
}

describe('a multipart body', () => {
  test('has parts with headers of their own', () => {
    expect(parts('--b\r\nA: 1\r\nb-c:2 \r\n\r\none\r\n--b\r\n\r\n\r\ntwo\r\n\r\n--b--\r\n')).toEqual([
      [{ a: '1', 'b-c': '2' }, 'one'],
      [{}, '\r\ntwo\r\n'],
    ]);
  });

  test('may have empty parts, and none at all', () => {
    expect(parts('--b\r\nA: 1\r\n\r\n\r\n--b--')).toEqual([[{ a: '1' }, '']]);
    expect(parts('--b--')).toEqual([]);
  });

  test('may say something in front and behind, and pad its delimiters', () => {
    expect(parts('Hello\r\n--b \t\r\n\r\none\r\n--b--\r\nGood bye')).toEqual([[{}, 'one']]);
  });

  test('may go on with a header in the next line', () => {
    expect(parts('--b\r\nA: 1;\r\n\t two\r\n\r\n\r\n--b--')).toEqual([[{ a: '1; two' }, '']]);
  });

  test('takes a quoted boundary, and bytes that look like one', () => {
    const quoted = 'multipart/mixed; charset=utf-8; boundary="b c"';
    expect(parts('--b c\r\n\r\nx--b c\n--b c\r\n--b c--', quoted)).toEqual([[{}, 'x--b c\n--b c']]);
  });

  test.each([
    ['has no boundary', '--b\r\n\r\none\r\n--b--', 'multipart/mixed'],
    ['has another boundary', '--c\r\n\r\none\r\n--c--', type],
    ['is empty', '', type],
    ['has no end', '--b\r\n\r\none\r\n--b\r\n', type],
    ['is cut off within a part', '--b\r\n\r\none', type],
    ['has no line break behind a delimiter', '--b', type],
    ['has a delimiter that goes on', '--bc\r\n\r\none\r\n--b--', type],
    ['has headers without an end', '--b\r\nA: 1\r\n--b--', type],
    ['has a line that is no header', '--b\r\nA\r\n\r\none\r\n--b--', type],
  ])('that %s cannot be read', (_name, body, contentType) => {
    expect(parts(body, contentType)).toBeNull();
  });
});

test('parameters of a header may be quoted and hold what looks like another', () => {
  const header = 'form-data; Name="a; filename=no"; filename=yes; filename*=UTF-8\'\'b';
  expect(Object.fromEntries(headerParameters(header))).toEqual({
    name: 'a; filename=no',
    filename: 'yes',
    'filename*': "UTF-8''b",
  });
});
