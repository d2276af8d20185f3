import { describe, expect, test } from 'vitest';
import { errorCode, useSimulator } from './harness.ts';
import type { Body, Reply } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const sales = '+16505550110';
const direct = '+16505550142';
const henrik = '+14155550177';
const anna = '+14155550100';
const path = '/restapi/v2/accounts/~/sms/consents/search';

async function search(body: unknown, token?: string): Promise<Reply> {
  const given = token ?? current().simulator.tokens.issue().access_token;
  return current().request(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${given}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const pairs = (reply: Reply): unknown =>
  reply.json.records?.map(({ from, to, optStatus }) => [from, to, optStatus]);
const paging = (reply: Reply): Body => reply.json['paging'] as Body;

describe('a search for consents', () => {
  test('finds nothing while nobody said anything', async () => {
    current().simulator.inbound({ from: henrik, to: sales, text: 'Please do not stop' });
    const reply = await search({ from: [sales], to: [henrik] });
    expect([reply.status, reply.json.records]).toEqual([200, []]);
    expect(reply.headers.get('x-rate-limit-group')).toBe('light');
    expect(reply.headers.get('etag')).toMatch(/^"\w+"$/);
  });

  test('tells who opted out of which number, how and when', async () => {
    current().simulator.inbound({ from: henrik, to: sales, text: ' stop ' });
    expect((await search({ from: [sales], to: [henrik] })).json.records).toEqual([
      {
        from: sales,
        to: henrik,
        optStatus: 'OptOut',
        source: 'Recipient',
        coverage: 'PhoneNumber',
        lastModifiedTime: '2026-11-21T09:00:00.000Z',
      },
    ]);
    expect((await search({ from: [direct], to: [henrik] })).json.records).toEqual([]);
  });

  test('tells that START took it back', async () => {
    current().simulator.inbound({ from: henrik, to: sales, text: 'STOP' });
    current().advance(60_000);
    current().simulator.inbound({ from: henrik, to: sales, text: 'start' });
    expect((await search({})).json.records).toMatchObject([
      { optStatus: 'OptIn', source: 'Recipient', lastModifiedTime: '2026-11-21T09:01:00.000Z' },
    ]);
  });

  test('knows what was said in the past, and what was said last', async () => {
    const past = { direction: 'Inbound', from: henrik, to: sales } as const;
    const [monday, tuesday] = [Date.UTC(2026, 10, 16), Date.UTC(2026, 10, 17)];
    current().simulator.seedMessages([
      { ...past, text: 'START', at: tuesday },
      { ...past, text: 'STOP', at: monday },
    ]);
    expect((await search({})).json.records).toMatchObject([
      { optStatus: 'OptIn', lastModifiedTime: '2026-11-17T00:00:00.000Z' },
    ]);
  });

  test('finds the pair of the demo that opted out', async () => {
    current().simulator.seedHistory();
    expect(pairs(await search({}))).toEqual([[sales, '+15105550177', 'OptOut']]);
  });

  test.each(['Carrier', 'Upstream', 'Api'])(
    'knows what the %s reported, and later texts fail',
    async (source) => {
      const at = Date.UTC(2026, 10, 3, 14);
      await current().control('POST', 'consents', { from: sales, to: anna, optStatus: 'OptOut', source, at });
      expect((await search({ to: [anna] })).json.records).toMatchObject([
        { from: sales, source, lastModifiedTime: '2026-11-03T14:00:00.000Z' },
      ]);
      const sent = await current().sendText(sales, anna);
      current().advance(2000);
      const { json } = await current().get(`/extension/~/message-store/${String(sent.json['id'])}`);
      expect([json['messageStatus'], json['deliveryErrorCode']]).toEqual(['SendingFailed', 'SMS-RC-413']);
    },
  );

  test('narrows by numbers, status and coverage', async () => {
    const { simulator } = current();
    const api = { source: 'Api' } as const;
    simulator.setConsent({ from: sales, to: henrik, optStatus: 'OptOut', ...api });
    simulator.setConsent({ from: sales, to: anna, optStatus: 'OptIn', ...api });
    simulator.setConsent({ from: direct, to: anna, optStatus: 'OptOut', coverage: 'Account', ...api });
    expect(pairs(await search({}))).toHaveLength(3);
    expect(pairs(await search({ from: [sales, direct], to: [anna] }))).toEqual([
      [sales, anna, 'OptIn'],
      [direct, anna, 'OptOut'],
    ]);
    expect(pairs(await search({ optStatus: 'OptIn' }))).toEqual([[sales, anna, 'OptIn']]);
    expect(pairs(await search({ coverage: ['Account', 'CampaignType'] }))).toEqual([
      [direct, anna, 'OptOut'],
    ]);
    expect(pairs(await search({ campaignType: ['Promotional'] }))).toEqual([]);
  });

  test('comes in pages, both ways', async () => {
    const people = [10, 11, 12, 13, 14].map((line) => `+141555501${line}`);
    for (const to of people) current().simulator.setConsent({ ...consent, to });
    const first = await search({ perPage: 2 });
    const second = await search({ perPage: 2, pageToken: paging(first)['nextPageToken'] });
    const third = await search({ perPage: 2, pageToken: paging(second)['nextPageToken'] });
    const found = [first, second, third].flatMap(({ json }) => json.records?.map(({ to }) => to));
    expect(found).toEqual(people);
    expect(paging(third)).not.toHaveProperty('nextPageToken');
    expect(paging(first)).not.toHaveProperty('previousPageToken');
    const back = await search({ perPage: 2, pageToken: paging(third)['previousPageToken'] });
    expect(pairs(back)).toEqual(pairs(second));
  });

  const consent = { from: sales, optStatus: 'OptOut', source: 'Carrier' } as const;
  const numbers = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `+1415555${String(index + 1000)}`);

  test('takes twenty numbers on each side', async () => {
    expect((await search({ from: numbers(20), to: numbers(20), perPage: 1000 })).status).toBe(200);
  });

  test.each([
    ['from', { from: [] }],
    ['from', { from: numbers(21) }],
    ['from', { from: [sales, sales] }],
    ['from', { from: sales }],
    ['to', { to: ['4155550100'] }],
    ['to', { to: numbers(21) }],
    ['optStatus', { optStatus: 'Unknown' }],
    ['coverage', { coverage: ['Everything'] }],
    ['campaignType', { campaignType: [] }],
    ['pageToken', { pageToken: 'nonsense' }],
    ['perPage', { perPage: 0 }],
    ['perPage', { perPage: 1001 }],
    ['perPage', { perPage: 1.5 }],
    ['body', []],
  ])('refuses a wrong %s: %j', async (parameterName, body) => {
    const reply = await search(body);
    expect([reply.status, errorCode(reply)]).toEqual([400, 'CMN-101']);
    expect(reply.json.errors?.[0]?.parameterName).toBe(parameterName);
  });

  test('needs the scope SMS, and an account of its own', async () => {
    current().simulator.tokens.change({ scopes: ['ReadAccounts'] });
    const refused = await search({});
    expect([refused.status, errorCode(refused)]).toEqual([403, 'CMN-401']);
    current().simulator.tokens.change({ scopes: ['SMS'] });
    const { access_token } = current().simulator.tokens.issue();
    const other = await current().request(path.replace('~', '1'), {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect([other.status, errorCode(other)]).toEqual([404, 'CMN-102']);
  });

  test.each(['CMN-401', 'CMN-408'] as const)('is refused with %s until it is not', async (code) => {
    await current().control('POST', 'refusals', { consents: code });
    const refused = await search({});
    expect([refused.status, errorCode(refused)]).toEqual([403, code]);
    await current().control('POST', 'refusals', { consents: null });
    expect((await search({})).status).toBe(200);
  });

  test('is slow or broken by a fault', async () => {
    const { faults } = current().simulator;
    faults.add({ path, act: { kind: 'delay', ms: 120 } });
    const begun = performance.now();
    expect((await search({})).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(100);
    faults.add({ path, act: { kind: 'not-json' } });
    expect([(await search({})).status, (await search({})).status]).toEqual([502, 200]);
  });

  test('starts afresh with another profile', async () => {
    current().simulator.setRefusals({ consents: 'CMN-408' });
    current().simulator.setConsent({ ...consent, to: anna });
    current().simulator.setProfile('sales');
    const reply = await search({});
    expect([reply.status, reply.json.records]).toEqual([200, []]);
  });
});

describe('the control API refuses', () => {
  test.each([
    ['consents', { from: sales, to: anna, optStatus: 'Maybe', source: 'Api' }],
    ['consents', { from: sales, to: anna, optStatus: 'OptOut', source: 'Nobody' }],
    ['consents', { from: sales, optStatus: 'OptOut', source: 'Api' }],
    ['refusals', { consents: 'CMN-1' }],
    ['refusals', { nothing: 'CMN-401' }],
  ])('%s %j', async (command, body) => {
    expect((await current().control('POST', command, body)).status).toBe(400);
  });
});
