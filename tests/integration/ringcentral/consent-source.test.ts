import { afterEach, describe, expect, it } from 'vitest';
import type { ConsentAnswer } from '#domain/consent/consent-fact.ts';
import type { FaultAct } from '#simulator/create-simulator.ts';
import { createContractCheck } from '#tests/support/contract-check.ts';
import { openLink, type OpenLink } from './open-link.ts';

const path = '/restapi/v2/accounts/~/sms/consents/search';
const desk = '+15035550110';
const shop = '+15035550111';
const ruth = '+14155550100';
const owen = '+14155550101';
const time = Date.UTC(2026, 10, 3, 9, 30);

let opened: OpenLink;
const check = createContractCheck();

afterEach(async () => {
  await opened.close();
  expect(check.takeViolations()).toEqual([]);
});

async function connect(): Promise<OpenLink> {
  opened = await openLink({ profile: 'sales', onExchange: check.onExchange });
  return opened;
}
const search = (number = desk, people: readonly string[] = [ruth, owen]): Promise<ConsentAnswer> =>
  opened.link.consentSource.search(number, people);
const strike = (act: FaultAct): void => opened.simulator.faults.add({ path, act });
const answers = (status: number, body: unknown = ''): FaultAct => ({ kind: 'answer', status, body });
const record = (differences: Readonly<Record<string, unknown>>): unknown => ({
  from: desk,
  to: ruth,
  optStatus: 'OptOut',
  source: 'Carrier',
  coverage: 'PhoneNumber',
  lastModifiedTime: new Date(time).toISOString(),
  ...differences,
});
const optedOut = { origin: 'record', opted: 'out', how: 'carrier', word: null, at: time } as const;

describe('who opted out', () => {
  it('is read for the people and the number that were asked about, in one light request', async () => {
    const { simulator } = await connect();
    simulator.setConsent({ from: desk, to: ruth, optStatus: 'OptOut', source: 'Carrier', at: time });
    simulator.setConsent({ from: shop, to: owen, optStatus: 'OptOut', source: 'Api', at: time });
    expect(await search()).toEqual({ kind: 'read', records: [{ person: ruth, ...optedOut }], unclear: [] });
    expect(simulator.state().requests.map((request) => [request.path, request.group])).toEqual([
      [path, 'light'],
    ]);
    expect(await search(shop)).toMatchObject({ records: [{ person: owen, how: 'api' }] });
    expect(check.checked()).toBe(2);
  });

  it.each([
    ['Recipient', 'keyword'],
    ['Api', 'api'],
    ['Upstream', 'upstream'],
    ['Carrier', 'carrier'],
  ] as const)('says who reported it: %s', async (source, how) => {
    const { simulator } = await connect();
    simulator.setConsent({ from: desk, to: ruth, optStatus: 'OptIn', source, at: time });
    expect(await search()).toMatchObject({ records: [{ opted: 'in', how, at: time }] });
  });

  it('is what RingCentral made of a STOP and a START', async () => {
    const { simulator } = await connect();
    simulator.inbound({ from: ruth, to: desk, text: 'stop' });
    expect(await search()).toMatchObject({ records: [{ person: ruth, opted: 'out', how: 'keyword' }] });
    simulator.inbound({ from: ruth, to: desk, text: 'START' });
    expect(await search()).toMatchObject({ records: [{ person: ruth, opted: 'in', how: 'keyword' }] });
  });

  it('comes over several pages', async () => {
    await connect();
    strike(answers(200, { records: [record({})], paging: { perPage: 1, nextPageToken: 'two' } }));
    strike(answers(200, { records: [record({ to: owen })], paging: { perPage: 1 } }));
    expect(await search()).toMatchObject({ records: [{ person: ruth }, { person: owen }] });
    expect(opened.seen(path)).toEqual([200, 200]);
  });

  it('is not believed of a server that never ends', async () => {
    await connect();
    const page = answers(200, { records: [], paging: { perPage: 1, nextPageToken: 'again' } });
    opened.simulator.faults.add({ path, act: page, times: 'always' });
    expect(await search()).toMatchObject({ kind: 'not-answered', error: { code: 'unexpected-answer' } });
    expect(opened.seen(path).length).toBeLessThan(10);
  });

  it('is the newest record of each person, and a no where two are of the same time', async () => {
    await connect();
    const later = new Date(time + 1).toISOString();
    strike(
      answers(200, {
        records: [
          record({ optStatus: 'OptIn', lastModifiedTime: later }),
          record({}),
          record({ to: owen }),
          record({ to: owen, optStatus: 'OptIn' }),
        ],
        paging: { perPage: 100 },
      }),
    );
    expect(await search()).toMatchObject({
      records: [
        { person: ruth, opted: 'in' },
        { person: owen, opted: 'out' },
      ],
    });
  });

  it('holds for all numbers where the record says so, and leaves out what is about another', async () => {
    await connect();
    strike(
      answers(200, {
        records: [record({ from: shop }), record({ from: shop, to: owen, coverage: 'Account' })],
        paging: { perPage: 100 },
      }),
    );
    expect(await search()).toMatchObject({ records: [{ person: owen, opted: 'out' }], unclear: [] });
  });

  it.each([
    [{ optStatus: 'Maybe' }],
    [{ lastModifiedTime: 'yesterday' }],
    [{ lastModifiedTime: undefined }],
    [{ from: undefined, coverage: 'CampaignType' }],
  ])('is unclear for the one of whom a record makes no sense: %j', async (differences) => {
    await connect();
    strike(answers(200, { records: [record(differences), record({ to: owen })] }));
    expect(await search()).toMatchObject({ records: [{ person: owen }], unclear: [ruth] });
  });

  it.each([['odd'], [null], [record({ to: 7 })], [record({ to: undefined })]])(
    'is unclear for everybody where nobody can tell whom a record is about: %j',
    async (odd) => {
      await connect();
      strike(answers(200, { records: [odd, record({ source: 'Somebody' })] }));
      expect(await search()).toEqual({
        kind: 'read',
        records: [{ ...optedOut, person: ruth, how: null }],
        unclear: [ruth, owen],
      });
    },
  );

  it('is read from times with any offset', async () => {
    await connect();
    strike(answers(200, { records: [record({ lastModifiedTime: '2026-11-03T10:30:00.000+0100' })] }));
    expect(await search()).toMatchObject({ records: [{ at: time }], unclear: [] });
  });

  it('may not be known', async () => {
    const { simulator } = await connect();
    for (const code of ['CMN-401', 'CMN-408'] as const) {
      simulator.setRefusals({ consents: code });
      expect(await search()).toEqual({ kind: 'not-permitted' });
    }
  });

  it('is not known where RingCentral does not answer', async () => {
    await connect();
    const oddPaging = { records: [record({})], paging: { nextPageToken: 7 } };
    for (const act of [
      answers(400),
      answers(404),
      answers(500),
      answers(200, [1]),
      answers(200, {}),
      answers(200, oddPaging),
    ]) {
      strike(act);
      expect(await search()).toMatchObject({ kind: 'not-answered' });
    }
    strike({ kind: 'answer', status: 429, body: '', headers: { 'retry-after': '40' } });
    expect(await search()).toEqual({ kind: 'rate-limited', retryAfterSeconds: 40 });
    await opened.simulator.setNetworkDown(true);
    expect(await search()).toMatchObject({ kind: 'not-answered', error: { code: 'offline' } });
  });
});
