import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FaultAct } from '#simulator/create-simulator.ts';
import { extensionPath, openLink, type OpenLink } from './open-link.ts';

const path = `${extensionPath}/phone-number`;
const start = Date.UTC(2026, 10, 21, 9, 0, 0, 250);
let opened: OpenLink;

beforeEach(async () => {
  let now = start;
  // Every look at the clock is a millisecond later.
  opened = await openLink({ now: () => (now += 1) });
});
afterEach(() => opened.close());

const strike = (act: FaultAct): void => opened.simulator.faults.add({ method: 'GET', path, act });
const readings = (): readonly unknown[] =>
  opened.connection.clockRead.mock.calls.map(([reading]) => reading as unknown);

it('every answer tells what time it is at RingCentral, between the question and the answer', async () => {
  opened.simulator.setClockOffset(720_000);
  await opened.link.numberSource.readAll();
  expect(readings()).toHaveLength(1);
  const [reading] = opened.connection.clockRead.mock.calls[0] as [Record<string, number>];
  const { askedAt = 0, answeredAt = 0, serverTime } = reading;
  expect(askedAt).toBeGreaterThan(start);
  expect(answeredAt).toBeGreaterThan(askedAt);
  expect(serverTime).toBe(Date.UTC(2026, 10, 21, 9, 12, 0));
});

it('a refusal tells it as well', async () => {
  strike({ kind: 'answer', status: 403, body: { errorCode: 'CMN-408' } });
  await opened.link.numberSource.readAll();
  expect(readings()).toHaveLength(1);
});

it.each<[string, Readonly<Record<string, string>>]>([
  ['has no date', { date: '' }],
  ['has a date that is none', { date: 'noon' }],
  ['was kept by something in between', { age: '600' }],
])('nothing is told by an answer that %s', async (_what, headers) => {
  strike({ kind: 'answer', status: 200, body: { records: [] }, headers });
  await opened.link.numberSource.readAll();
  expect(readings()).toEqual([]);
});

it('nothing is told by who never answers', async () => {
  strike({ kind: 'close' });
  await opened.link.numberSource.readAll();
  expect(readings()).toEqual([]);
});
