import { expect, test } from 'vitest';
import { pictureSize } from '#simulator/messages/picture-size.ts';
import { pngPicture } from '#simulator/messages/picture.ts';

const gif = Buffer.from('GIF89a\x2c\x01\x0a\x00', 'latin1');
/** A comment and a Huffman table stand in front of the frame. */
const jpeg = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xfe, 0, 4, 0xff, 0xc0, 0xff, 0xc4, 0, 3, 0],
  ...[0xff, 0xc2, 0, 11, 8, 0x01, 0x0a, 0x02, 0x0b, 1, 0, 0, 0],
]);

test.each([
  ['image/png', pngPicture(240, 180), { width: 240, height: 180 }],
  ['IMAGE/PNG; charset=x', pngPicture(3, 400), { width: 3, height: 400 }],
  ['image/gif', gif, { width: 300, height: 10 }],
  ['image/jpeg', jpeg, { width: 523, height: 266 }],
])('the size of %s is read', (contentType, bytes, size) => {
  expect(pictureSize(contentType, bytes)).toEqual(size);
});

test.each([
  ['image/png', gif],
  ['image/jpeg', pngPicture()],
  ['image/webp', pngPicture()],
  ['image/jpeg', jpeg.subarray(0, 14)],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ['image/gif', new Uint8Array()],
])('there is none in what is no %s', (contentType, bytes) => {
  expect(pictureSize(contentType, bytes)).toBeNull();
});
