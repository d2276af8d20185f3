import { Headers } from 'undici';
import { expect, it } from 'vitest';
import { readServerTime } from '#main/ringcentral/read-server-time.ts';

const date = 'Sat, 21 Nov 2026 09:12:00 GMT';
const rcrequestid = 'a-1';

it.each<[string, Readonly<Record<string, string>>, number | null]>([
  ['RingCentral', { date, rcrequestid }, Date.UTC(2026, 10, 21, 9, 12)],
  ['a proxy with a page of its own', { date }, null],
  ['something that kept an answer', { date, rcrequestid, age: '0' }, null],
  ['RingCentral without a date', { rcrequestid }, null],
  ['RingCentral with another date', { date: 'soon', rcrequestid }, null],
])('the time that %s says', (_who, headers, time) => {
  expect(readServerTime(new Headers(headers))).toBe(time);
});
