import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { useSimulator } from './harness.ts';

const current = useSimulator();
const url = (): string => `${current().simulator.url}/restapi/v1.0/account/~`;

let connection: Connection;
beforeEach(() => {
  connection = createConnection();
});
afterEach(() => {
  connection.close();
});

describe('the network', () => {
  test('refuses connections while it is down and comes back on the same port', async () => {
    const before = current().simulator.url;
    expect((await connection.send('GET', url())).status).toBe(401);
    await current().simulator.setNetworkDown(true);
    expect(current().simulator.state().networkDown).toBe(true);
    connection.close();
    connection = createConnection();
    expect((await connection.send('GET', url())).error).toBe('ECONNREFUSED');
    await current().simulator.setNetworkDown(false);
    expect(current().simulator.url).toBe(before);
    expect((await connection.send('GET', url())).status).toBe(401);
    expect(current().simulator.state().requests).toHaveLength(2);
  });

  test('cuts open connections when it goes down', async () => {
    current().simulator.faults.add({ path: '/restapi/v1.0/account/~', act: { kind: 'hang' } });
    const waiting = connection.send('GET', url());
    await expect.poll(() => current().simulator.state().requests.length).toBe(1);
    await current().simulator.setNetworkDown(true);
    expect((await waiting).error).toBe('ECONNRESET');
  });

  test('can be told the same thing twice', async () => {
    for (const down of [true, true, false, false]) await current().simulator.setNetworkDown(down);
    expect((await connection.send('GET', url())).status).toBe(401);
  });

  test('is switched by the control port, which stays up', async () => {
    expect((await current().control('POST', 'network', { down: true })).status).toBe(200);
    expect((await connection.send('GET', url())).error).toBe('ECONNREFUSED');
    expect((await current().control('GET', 'state')).json['networkDown']).toBe(true);
    expect((await current().control('POST', 'network', { down: false })).status).toBe(200);
    expect((await connection.send('GET', url())).status).toBe(401);
  });

  test("answers on the platform's port before it goes down there", async () => {
    const body = JSON.stringify({ down: true });
    const ending = await connection.send('POST', `${current().simulator.url}/__sim/network`, { body });
    expect(ending.status).toBe(200);
    const next = createConnection();
    expect((await next.send('GET', url())).error).toBe('ECONNREFUSED');
    next.close();
  });

  test('keeps sessions and texts over the time it is down', async () => {
    await current().sendText('+16505550142', '+14155550100');
    await current().simulator.setNetworkDown(true);
    await current().simulator.setNetworkDown(false);
    expect((await current().get('/extension/~/message-store')).json.records).toHaveLength(1);
  });
});
