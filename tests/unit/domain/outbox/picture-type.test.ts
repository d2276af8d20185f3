import { describe, expect, it } from 'vitest';
import { isKnownByBytes, pictureTypeOf } from '#domain/outbox/picture-type.ts';

const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const rest = Array.from({ length: 20 }, () => 0);
const bitmap = (header: number): number[] => [...ascii('BM'), ...rest.slice(0, 12), header, 0, 0, 0];

describe('what a picture is by its bytes', () => {
  it.each<[string, readonly number[]]>([
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0, ...rest]],
    ['image/png', [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a, ...rest]],
    ['image/gif', [...ascii('GIF87a'), ...rest]],
    ['image/gif', [...ascii('GIF89a'), ...rest]],
    ['image/webp', [...ascii('RIFF'), 1, 2, 3, 4, ...ascii('WEBPVP8 ')]],
    ['image/tiff', [...ascii('II'), 0x2a, 0, ...rest]],
    ['image/tiff', [...ascii('MM'), 0, 0x2a, ...rest]],
    ['image/bmp', bitmap(40)],
    ['image/bmp', bitmap(124)],
  ])('is %s', (type, bytes) => {
    expect(pictureTypeOf(Uint8Array.from(bytes))).toBe(type);
    expect(isKnownByBytes(type)).toBe(true);
  });

  it.each<[string, readonly number[]]>([
    ['nothing at all', []],
    ['the beginning of a beginning', [0xff, 0xd8]],
    ['a text', ascii('BMW or another car at ten?')],
    ['a sound in the same wrapping', [...ascii('RIFF'), 1, 2, 3, 4, ...ascii('WAVEfmt ')]],
    ['a program', [...ascii('MZ'), ...rest]],
  ])('is not told by %s', (_what, bytes) => {
    expect(pictureTypeOf(Uint8Array.from(bytes))).toBeNull();
  });

  it('is not asked of files that begin in no way of their own', () => {
    expect(['image/svg+xml', 'text/plain', 'video/mp4'].filter(isKnownByBytes)).toEqual([]);
  });
});
