import type { Headers } from 'undici';

/** Milliseconds since the epoch, of whole seconds; null for what is no date. */
export function readDate(header: string | null): number | null {
  const time = Date.parse(header ?? '');
  return Number.isNaN(time) ? null : time;
}

/**
 * What time it is at RingCentral, from the header `Date` (platform.md 9.2). Null for what RingCentral did not write itself,
 * as a page of a proxy, which has no `RCRequestId`, or wrote earlier: something in between kept the answer (`Age`).
 */
export function readServerTime(headers: Headers): number | null {
  const isOwn = headers.get('rcrequestid') !== null && headers.get('age') === null;
  return isOwn ? readDate(headers.get('date')) : null;
}
