import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SentTextAnswer, SentTextQuery } from '#domain/ports.ts';
import { createSentTextReader } from '#main/ringcentral/sent-text-reader.ts';
import { createSessionGateways } from '#main/session/session-gateways.ts';
import type { FaultAct, SimulatorOptions } from '#simulator/create-simulator.ts';
import { createContractCheck, type ContractCheck } from '#tests/support/contract-check.ts';
import { samplePicture } from '#tests/support/sample-file.ts';
import { extensionPath, openLink, tokenPath, type OpenLink } from './open-link.ts';

const ownPath = `${extensionPath}/message-store`;
const pathOf = (extensionId: string): string => ownPath.replace('extension/~', `extension/${extensionId}`);
const hour = 3_600_000;
const direct = '+16505550142';
const salesQueue = '+16505550110';
const salesQueueId = '62215601';
const anna = '+14155550100';
const ben = '+14155550101';

let opened: OpenLink;
let now: number;
let contract: ContractCheck;

beforeEach(() => {
  now = Date.UTC(2026, 10, 21, 9, 0, 0);
  contract = createContractCheck();
});
afterEach(async () => {
  await opened.close();
  expect(contract.takeViolations()).toEqual([]);
});

async function open(profile: NonNullable<SimulatorOptions['profile']>): Promise<void> {
  opened = await openLink({ profile, now: () => now, onExchange: contract.onExchange });
}

async function send(from: string, text: string, to = anna): Promise<string> {
  const outcome = await opened.link.smsGateway.send({ from, to: [to], text, files: [] });
  if (outcome.kind !== 'accepted') throw new Error(`not accepted: ${outcome.kind}`);
  return outcome.serverId;
}

const query = (change: Partial<SentTextQuery> = {}): SentTextQuery => ({
  from: direct,
  to: [anna],
  since: now,
  serverAheadBy: null,
  queueId: null,
  ...change,
});

const read = (change: Partial<SentTextQuery> = {}): Promise<SentTextAnswer> =>
  opened.link.sentTextReader.read(query(change));

const words = (answer: SentTextAnswer): readonly string[] | string =>
  answer.kind === 'read' ? answer.records.map(({ text }) => text) : answer.kind;

const strike = (act: FaultAct, path = ownPath): void =>
  opened.simulator.faults.add({ method: 'GET', path, act });

describe('what was texted from a number with the user’s own store', () => {
  it('is read with id, sender, recipient, words and RingCentral’s time', async () => {
    await open('demo');
    const id = await send(direct, 'See you at nine');
    await send(direct, 'Not for Anna', ben);
    expect(await read()).toEqual({
      kind: 'read',
      serverAheadBy: 0,
      records: [{ id, from: direct, to: [anna], text: 'See you at nine', files: [], createdAt: now }],
    });
    expect(opened.seen(ownPath)).toEqual([200]);
  });

  it.each([
    ['the main number', '+18005550199'],
    ['a site’s number', '+15715550123'],
  ])('is read for %s as well', async (_what, from) => {
    await open('demo');
    await send(from, 'From the company');
    expect(words(await read({ from }))).toEqual(['From the company']);
  });

  it('is nothing when nothing was sent', async () => {
    await open('demo');
    expect(await read()).toEqual({ kind: 'read', serverAheadBy: 0, records: [] });
  });

  it('is read from far back, not for the last 24 hours alone, and no further than it is asked for', async () => {
    await open('demo');
    await send(direct, 'Three days ago');
    now += 24 * hour;
    const since = now;
    await send(direct, 'Two days ago');
    now += 48 * hour;
    expect(words(await read({ since }))).toEqual(['Two days ago']);
  });

  it('is asked for with the texts that were deleted since', async () => {
    await open('demo');
    await read();
    const asked = opened.simulator.state().requests.find(({ path }) => path === ownPath)?.query;
    expect(new URLSearchParams(asked).getAll('availability')).toEqual(['Alive', 'Deleted', 'Purged']);
  });

  it('is read over all pages', async () => {
    await open('demo');
    for (const text of ['1', '2', '3', '4', '5']) await send(direct, text);
    const reader = createSentTextReader({
      client: opened.link.client,
      clock: { now: () => now },
      perPage: 2,
    });
    expect(words(await reader.read(query()))).toEqual(['5', '4', '3', '2', '1']);
    expect(opened.seen(ownPath)).toEqual([200, 200, 200]);
  });

  it('is not given in part when a later page fails', async () => {
    await open('demo');
    for (const text of ['1', '2', '3']) await send(direct, text);
    opened.simulator.setLimits({ light: { limit: 1, window: 60, penalty: 40 } });
    const reader = createSentTextReader({
      client: opened.link.client,
      clock: { now: () => now },
      perPage: 2,
    });
    expect(await reader.read(query())).toEqual({
      kind: 'not-now',
      code: 'rate-limited',
      retryAfterSeconds: 40,
    });
  });
});

describe('records', () => {
  const record = {
    id: 320_270_670_001,
    type: 'SMS',
    direction: 'Outbound',
    availability: 'Alive',
    from: { phoneNumber: direct },
    to: [{ phoneNumber: anna }],
    subject: 'See you at nine',
    creationTime: '2026-11-21T09:00:00.000Z',
  };

  it('that are none are left out, and the others stay', async () => {
    await open('demo');
    const records = [
      null,
      'odd',
      { ...record, id: null },
      { ...record, subject: undefined },
      { ...record, id: 2, availability: 'Deleted' },
      { ...record, creationTime: 'soon' },
    ];
    strike({ kind: 'answer', status: 200, body: { records } });
    const answer = await read();
    expect(answer.kind === 'read' && answer.records.map(({ id }) => id)).toEqual(['2']);
  });

  it('keep every digit of an id beyond 2^53', async () => {
    await open('demo');
    const body = JSON.stringify({ records: [record] }).replace('320270670001', '4503671892374017281');
    strike({ kind: 'answer', status: 200, body, headers: { 'content-type': 'application/json' } });
    const answer = await read();
    expect(answer.kind === 'read' && answer.records.map(({ id }) => id)).toEqual(['4503671892374017281']);
  });

  it('tell how large each file is, where they say so, and may have no words then', async () => {
    await open('demo');
    const words = { id: 1, type: 'Text', size: 15 };
    const file = { id: 2, type: 'MmsAttachment', contentType: 'image/jpeg' };
    const records = [
      { ...record, id: 1, attachments: [words] },
      { ...record, id: 2, attachments: [words, { ...file, size: 2_000 }, file] },
      { ...record, id: 3, subject: null, attachments: [{ ...file, size: 'large' }] },
      { ...record, id: 4, subject: undefined, attachments: [words] },
      { ...record, id: 5, attachments: 'odd' },
    ];
    strike({ kind: 'answer', status: 200, body: { records } });
    const answer = await read();
    expect(answer.kind === 'read' && answer.records.map(({ id, text, files }) => [id, text, files])).toEqual([
      ['1', 'See you at nine', []],
      ['2', 'See you at nine', [2_000, null]],
      ['3', '', [null]],
      ['5', 'See you at nine', null],
    ]);
  });

  it('of texts with files and to groups are found by one of their people', async () => {
    await open('demo');
    const bytes = samplePicture(2_000);
    const outcome = await opened.link.smsGateway.send({
      from: direct,
      to: [anna, ben],
      text: '',
      files: [{ name: 'fence.jpg', contentType: 'image/jpeg', bytes }],
    });
    if (outcome.kind !== 'accepted') throw new Error(`not accepted: ${outcome.kind}`);
    for (const to of [[anna, ben], [ben]]) {
      expect(await read({ to })).toMatchObject({
        records: [{ id: outcome.serverId, to: [anna, ben], text: '', files: [2_000] }],
      });
    }
  });

  it('without an end are not believed', async () => {
    await open('demo');
    for (let page = 1; page <= 20; page += 1) {
      const body = { records: [{ ...record, id: page }], navigation: { nextPage: { uri: '/next' } } };
      strike({ kind: 'answer', status: 200, body });
    }
    expect(await read()).toEqual({ kind: 'not-now', code: 'unexpected-answer', retryAfterSeconds: null });
    expect(opened.seen(ownPath)).toHaveLength(10);
  });
});

describe('RingCentral’s clock', () => {
  it.each([
    [3 * hour, 1],
    [-3 * hour, 2],
    [-hour / 2, 1],
    [90_000, 1],
    [-1_000, 1],
  ])('may be %i ms ahead: the text is found and the difference told', async (offset, requests) => {
    await open('demo');
    opened.simulator.setClockOffset(offset);
    await send(direct, 'See you at nine');
    expect(await read()).toMatchObject({
      kind: 'read',
      serverAheadBy: offset,
      records: [{ text: 'See you at nine', createdAt: now + offset }],
    });
    expect(opened.seen(ownPath)).toHaveLength(requests);
  });

  it.each([
    [-3 * hour, -3 * hour, 1],
    [12 * 60_000, 0, 1],
    [-3 * hour, 0, 1],
    [0, -3 * hour, 2],
  ])(
    'that was %i ms ahead when it went is asked by that, and %i ms ahead now by this as well',
    async (then, now_, requests) => {
      await open('demo');
      const since = now;
      opened.simulator.setClockOffset(then);
      await send(direct, 'See you at nine');
      // Our clock was set since: by it, it is later by what it was behind.
      now += then - now_;
      opened.simulator.setClockOffset(now_);
      const answer = await read({ since, serverAheadBy: then });
      expect(answer).toMatchObject({ kind: 'read', serverAheadBy: now_ });
      expect(words(answer)).toEqual(['See you at nine']);
      expect(opened.seen(ownPath)).toHaveLength(requests);
    },
  );

  it('is not different by less than the second that its header tells', async () => {
    await open('demo');
    for (const fraction of [1, 500, 999]) {
      now += fraction;
      expect(await read()).toMatchObject({ kind: 'read', serverAheadBy: 0 });
      now -= fraction;
    }
  });

  it('is taken for ours when the answer does not tell it', async () => {
    await open('demo');
    for (const date of ['', 'noon']) {
      strike({ kind: 'answer', status: 200, body: { records: [] }, headers: { date } });
      expect(await read()).toMatchObject({ kind: 'read', serverAheadBy: 0 });
    }
  });
});

describe('what was texted from a queue’s number', () => {
  const hers = '+15035550110';
  const queue = { from: '+15035550111', queueId: '66112601' };
  const queuePath = pathOf(queue.queueId);

  it('is read in the queue’s own store by who may', async () => {
    await open('demo');
    await send(salesQueue, 'From sales');
    await send(direct, 'From Nora');
    expect(words(await read({ from: salesQueue, queueId: salesQueueId }))).toEqual(['From sales']);
    expect(opened.seen(ownPath)).toEqual([]);
  });

  it('is read in her own store by who may only text for it, when RingCentral shows it there', async () => {
    await open('sales');
    opened.simulator.setFeatures({ CallQueueSmsRecipient: true });
    await send(queue.from, 'From sales');
    expect(words(await read(queue))).toEqual(['From sales']);
    expect([opened.seen(queuePath), opened.seen(ownPath)]).toEqual([[403], [200]]);
  });

  it('certainly is not there when RingCentral shows others of that number to that person', async () => {
    await open('sales');
    opened.simulator.setFeatures({ CallQueueSmsRecipient: true });
    await send(queue.from, 'An earlier one');
    now += 60_000;
    expect(words(await read(queue))).toEqual(['An earlier one']);
  });

  it.each([
    ['nothing at all', []],
    ['texts of her own number alone', [[hers, anna]]],
    ['texts of the queue to somebody else', [[queue.from, ben]]],
  ] as const)('cannot be told when RingCentral shows her %s', async (_what, texts) => {
    await open('sales');
    opened.simulator.setFeatures({ CallQueueSmsRecipient: true });
    for (const [from, to] of texts) await send(from, 'Something else', to);
    expect(await read(queue)).toMatchObject({ kind: 'unreadable', cause: { code: 'CMN-404' } });
  });

  it('cannot be told without the feature that shows it, although it was sent', async () => {
    await open('sales');
    await send(queue.from, 'From sales');
    expect(await read(queue)).toEqual({
      kind: 'unreadable',
      cause: {
        code: 'CMN-404',
        message: 'Operation is not allowed for this extension.',
        requestId: expect.any(String) as string,
      },
    });
  });

  it('cannot be told when RingCentral knows no such queue', async () => {
    await open('sales');
    expect(await read({ ...queue, queueId: '99999' })).toMatchObject({
      kind: 'unreadable',
      cause: { code: 'CMN-102' },
    });
  });

  it('cannot be told now while either store cannot be asked', async () => {
    await open('sales');
    strike({ kind: 'answer', status: 503 }, queuePath);
    expect(await read(queue)).toEqual({ kind: 'not-now', code: 'server-error', retryAfterSeconds: null });
    expect(opened.seen(ownPath)).toEqual([]);
    strike({ kind: 'answer', status: 429, headers: { 'retry-after': '30' } });
    expect(await read(queue)).toEqual({ kind: 'not-now', code: 'rate-limited', retryAfterSeconds: 30 });
  });

  it('is read by the queue itself in its own store', async () => {
    await open('department');
    const from = '+16125550116';
    await send(from, 'Your appointment');
    expect(words(await read({ from, queueId: '67112601' }))).toEqual(['Your appointment']);
  });
});

describe('a store that this user may not read', () => {
  it('is unreadable, with the permission’s or the scope’s code', async () => {
    await open('demo');
    opened.simulator.setMissingPermissions(['ReadMessages']);
    for (const queueId of [null, salesQueueId]) {
      expect(await read({ queueId })).toMatchObject({ kind: 'unreadable', cause: { code: 'CMN-408' } });
    }
    opened.simulator.setMissingPermissions([]);
    opened.simulator.tokens.change({ scopes: ['ReadAccounts'], expireAccess: true });
    expect(await read()).toMatchObject({ kind: 'unreadable', cause: { code: 'CMN-401' } });
  });

  it('is unreadable after a refusal without words', async () => {
    await open('demo');
    strike({ kind: 'not-json', status: 403 });
    expect(await read()).toMatchObject({ kind: 'unreadable', cause: { code: 'http-403', message: null } });
  });
});

describe('a store that cannot be asked now', () => {
  it.each<[string, FaultAct, string, number | null]>([
    [
      '429 with a wait',
      { kind: 'answer', status: 429, headers: { 'retry-after': '20' } },
      'rate-limited',
      20,
    ],
    ['429 without a wait', { kind: 'answer', status: 429 }, 'rate-limited', null],
    ['503 with a wait', { kind: 'answer', status: 503, headers: { 'retry-after': '9' } }, 'server-error', 9],
    ['a bare 503', { kind: 'answer', status: 503 }, 'server-error', null],
    ['500', { kind: 'answer', status: 500, body: { errorCode: 'CMN-203' } }, 'server-error', null],
    ['408', { kind: 'answer', status: 408 }, 'timed-out', null],
    ['a gateway’s page', { kind: 'not-json' }, 'server-error', null],
    ['a gateway’s page that says 200', { kind: 'not-json', status: 200 }, 'unexpected-answer', null],
    ['JSON of another kind', { kind: 'answer', status: 200, body: { id: 7 } }, 'unexpected-answer', null],
    ['a cut connection', { kind: 'close' }, 'offline', null],
  ])('says so after %s, with one request', async (_what, act, code, retryAfterSeconds) => {
    await open('demo');
    strike(act);
    expect(await read()).toEqual({ kind: 'not-now', code, retryAfterSeconds });
    expect(opened.seen(ownPath)).toHaveLength(1);
  });

  it('says so while the network is down', async () => {
    await open('demo');
    await opened.simulator.setNetworkDown(true);
    expect(await read()).toEqual({ kind: 'not-now', code: 'offline', retryAfterSeconds: null });
  });

  it('says so when the session is gone, or its token is refused twice', async () => {
    const gone = { kind: 'not-now', code: 'session-gone', retryAfterSeconds: null };
    await open('demo');
    opened.simulator.faults.add({ path: ownPath, times: 2, act: { kind: 'answer', status: 401 } });
    expect(await read()).toEqual(gone);
    expect(opened.ended).toEqual([]);
    opened.simulator.tokens.change({ expireAccess: true, revokeRefresh: true });
    expect(await read()).toEqual(gone);
    expect(opened.ended).toHaveLength(1);
  });

  it('says so when no token can be had for the moment', async () => {
    await open('demo');
    opened.simulator.tokens.change({ expireAccess: true });
    opened.simulator.faults.add({
      path: tokenPath,
      act: { kind: 'answer', status: 503, headers: { 'retry-after': '12' } },
    });
    expect(await read()).toEqual({ kind: 'not-now', code: 'server-error', retryAfterSeconds: 12 });
  });
});

describe('the store as whoever is signed in', () => {
  it('is asked for nobody, and an answer for one person is not given to the next', async () => {
    const gone = { kind: 'not-now', code: 'session-gone', retryAfterSeconds: null };
    await open('demo');
    let turn: number | null = null;
    const { sentTextReader } = createSessionGateways(() =>
      turn === null ? null : { turn, link: opened.link },
    );
    expect(await sentTextReader.read(query())).toEqual(gone);
    expect(opened.seen(ownPath)).toEqual([]);
    turn = 1;
    expect(await sentTextReader.read(query())).toMatchObject({ kind: 'read' });
    const onItsWay = sentTextReader.read(query());
    turn = 2;
    expect(await onItsWay).toEqual(gone);
  });
});
