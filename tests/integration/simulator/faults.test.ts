import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultAct, FaultRule } from '#simulator/create-simulator.ts';
import { createConnection } from './connection.ts';
import type { Connection, Ending } from './connection.ts';
import { useSimulator } from './harness.ts';

const current = useSimulator({ profile: 'demo' });
const smsPath = '/restapi/v1.0/account/~/extension/~/sms';
const extensionPath = '/restapi/v1.0/account/~/extension/~';

let connection: Connection;
let token: string;

beforeEach(() => {
  connection = createConnection();
  token = current().simulator.tokens.issue().access_token;
});
afterEach(() => {
  connection.close();
});

const texts = (): number => current().simulator.state().texts.length;
const lastRequest = (): object | undefined => current().simulator.state().requests.at(-1);
const add = (act: FaultAct, rule: Partial<FaultRule> = {}): void =>
  current().simulator.faults.add({ method: 'POST', path: smsPath, act, ...rule });

const sendText = (timeout?: number): Promise<Ending> =>
  connection.send('POST', `${current().simulator.url}${smsPath}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      from: { phoneNumber: '+16505550142' },
      to: [{ phoneNumber: '+14155550100' }],
      text: 'Hello',
    }),
    ...(timeout === undefined ? {} : { timeout }),
  });

const readExtension = (): Promise<Ending> =>
  connection.send('GET', `${current().simulator.url}${extensionPath}`, {
    headers: { authorization: `Bearer ${token}` },
  });

describe('keep-alive', () => {
  test('serves one request after the other on the same connection', async () => {
    const first = await readExtension();
    const second = await sendText();
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.localPort).toBe(first.localPort);
  });
});

describe('a close', () => {
  test.each([
    ['before-reading', 0],
    ['after-reading', 0],
    ['after-storing', 1],
  ] as const)('%s cuts a reused connection and leaves %i texts', async (when, stored) => {
    const before = await readExtension();
    add({ kind: 'close', when });
    const ending = await sendText();
    expect(ending.localPort).toBe(before.localPort);
    expect([ending.status, ending.error]).toEqual([null, 'ECONNRESET']);
    expect(texts()).toBe(stored);
    expect(lastRequest()).toMatchObject({ method: 'POST', path: smsPath, status: null, fault: 'close' });
    expect((await sendText()).status).toBe(200);
  });
});

describe('an answer', () => {
  test('replaces the platform: status, body and headers', async () => {
    const body = { errorCode: 'CMN-201', message: 'Service temporarily unavailable' };
    add({ kind: 'answer', status: 503, body, headers: { 'Retry-After': '5' } });
    const ending = await sendText();
    expect([ending.status, JSON.parse(ending.body), ending.headers['retry-after']]).toEqual([503, body, '5']);
    expect(texts()).toBe(0);
    expect(lastRequest()).toMatchObject({ status: 503, fault: 'answer' });
  });

  test('may be empty, and leaves the connection in order', async () => {
    add({ kind: 'answer', status: 500, when: 'before-reading' });
    const failed = await sendText();
    expect([failed.status, failed.body]).toEqual([500, '']);
    expect((await sendText()).status).toBe(200);
  });

  test('after storing hides the success', async () => {
    add({ kind: 'answer', status: 502, when: 'after-storing' });
    expect((await sendText()).status).toBe(502);
    expect(texts()).toBe(1);
  });

  test('is not held against the contract, the others are', async () => {
    const before = current().contract.checked();
    add({ kind: 'answer', status: 200, body: { id: 'not a number' } });
    await sendText();
    expect(current().contract.checked()).toBe(before);
    await sendText();
    expect(current().contract.checked()).toBe(before + 1);
  });
});

describe('a body that is not JSON', () => {
  test("is a gateway's page with status 502", async () => {
    add({ kind: 'not-json' });
    const ending = await sendText();
    expect([ending.status, ending.headers['content-type']]).toEqual([502, 'text/html;charset=utf-8']);
    expect(ending.body).toContain('<html>');
    expect(texts()).toBe(0);
  });

  test('can come with 200 after storing', async () => {
    add({ kind: 'not-json', status: 200, when: 'after-storing' });
    expect((await sendText()).status).toBe(200);
    expect(texts()).toBe(1);
  });
});

describe('a hang', () => {
  test.each([
    ['after-reading', 0],
    ['after-storing', 1],
  ] as const)('%s gives no answer and leaves %i texts', async (when, stored) => {
    add({ kind: 'hang', when });
    expect(await sendText(100)).toMatchObject({ status: null, error: 'TEST_TIMEOUT' });
    expect(texts()).toBe(stored);
    expect(lastRequest()).toMatchObject({ status: null, fault: 'hang' });
  });

  test('ends when the simulator closes', async () => {
    add({ kind: 'hang' });
    const ending = sendText();
    await expect.poll(() => current().simulator.state().requests.length).toBe(1);
    await current().simulator.close();
    expect((await ending).error).toBe('ECONNRESET');
  });
});

describe('a delay', () => {
  test('waits, then the request goes on as usual', async () => {
    add({ kind: 'delay', ms: 120 });
    const start = performance.now();
    expect((await sendText()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(110);
  });

  test('after storing keeps only the answer back', async () => {
    add({ kind: 'delay', ms: 60_000, when: 'after-storing' });
    expect((await sendText(100)).error).toBe('TEST_TIMEOUT');
    expect(texts()).toBe(1);
  });

  test('leaves room for the next rule', async () => {
    add({ kind: 'delay', ms: 1 });
    add({ kind: 'answer', status: 503 });
    expect((await sendText()).status).toBe(503);
    expect(lastRequest()).toMatchObject({ fault: 'delay, answer' });
  });

  test('does not keep the simulator from closing', async () => {
    add({ kind: 'delay', ms: 60_000 });
    const ending = sendText();
    await expect.poll(() => current().simulator.state().requests.length).toBe(1);
    await current().simulator.close();
    expect((await ending).error).toBe('ECONNRESET');
  });
});

describe('a rule', () => {
  test('strikes as often as it says', async () => {
    add({ kind: 'answer', status: 503 }, { times: 2 });
    expect([(await sendText()).status, (await sendText()).status, (await sendText()).status]).toEqual([
      503, 503, 200,
    ]);
  });

  test('strikes until it is cleared when it says always', async () => {
    add({ kind: 'answer', status: 503 }, { times: 'always' });
    for (let count = 0; count < 3; count += 1) expect((await sendText()).status).toBe(503);
    expect(current().simulator.state().faults).toHaveLength(1);
    current().simulator.faults.clear();
    expect((await sendText()).status).toBe(200);
  });

  test('is for its method and path only', async () => {
    add({ kind: 'answer', status: 503 }, { method: 'GET' });
    add({ kind: 'answer', status: 503 }, { path: `${smsPath}/x` });
    expect((await sendText()).status).toBe(200);
  });

  test.each([
    ['prefix', '/restapi/v1.0/account/~/extension/'],
    ['pattern', '/extension/[^/]+/sms$'],
  ] as const)('can name a %s', async (match, path) => {
    add({ kind: 'answer', status: 503 }, { match, path });
    expect((await readExtension()).status).toBe(200);
    expect((await sendText()).status).toBe(503);
  });

  test('without a method strikes any, in the order of adding', async () => {
    const anything = { path: '/', match: 'prefix' } as const;
    current().simulator.faults.add({ ...anything, act: { kind: 'answer', status: 500 } });
    current().simulator.faults.add({ ...anything, act: { kind: 'answer', status: 501 } });
    expect([(await readExtension()).status, (await sendText()).status]).toEqual([500, 501]);
  });

  test('that answers instead does not count against the limit', async () => {
    current().simulator.setLimits({ medium: { limit: 1, window: 60, penalty: 60 } });
    add({ kind: 'answer', status: 503 });
    expect([(await sendText()).status, (await sendText()).status]).toEqual([503, 200]);
  });
});
