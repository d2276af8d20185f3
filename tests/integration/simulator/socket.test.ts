import { describe, expect, test } from 'vitest';
import { createResponseSchemas } from '#tests/support/openapi/response-schemas.ts';
import { errorCode, useSimulator } from './harness.ts';
import { connect, filters, openSocket, refusedStatus, socketToken } from './socket-client.ts';

const current = useSimulator({ profile: 'demo' });

describe('a socket token', () => {
  const ask = (token: string): ReturnType<ReturnType<typeof current>['request']> =>
    current().request('/restapi/oauth/wstoken', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });

  test('is given for a bearer, in the group Auth', async () => {
    const reply = await ask(current().simulator.tokens.issue().access_token);
    expect(reply.json).toMatchObject({ expires_in: 600 });
    expect(reply.json['uri']).toBe(`${current().simulator.url.replace('http', 'ws')}/ws`);
    expect(reply.headers.get('x-rate-limit-group')).toBe('auth');
    for (let count = 0; count < 4; count += 1) await ask(current().simulator.tokens.issue().access_token);
    expect((await ask(current().simulator.tokens.issue().access_token)).status).toBe(429);
    expect(current().simulator.state().requests.at(-1)).toMatchObject({ group: 'auth', status: 429 });
  });

  test('needs a bearer and the scope, however that is spelled', async () => {
    expect(errorCode(await ask('nobody'))).toBe('OAU-213');
    for (const [scope, status] of [
      ['ReadAccounts', 403],
      ['WebSocket', 200],
      ['WebSocketsSubscriptions', 200],
    ] as const) {
      current().simulator.tokens.change({ scopes: [scope] });
      const reply = await ask(current().simulator.tokens.issue().access_token);
      expect([reply.status, errorCode(reply)]).toEqual([status, status === 403 ? 'CMN-401' : '']);
    }
  });

  test('opens no socket when it is made up, revoked or too old', async () => {
    const address = `${current().simulator.url.replace('http', 'ws')}/ws?access_token=`;
    expect(await refusedStatus(`${address}made-up`)).toBe(401);
    const { ws_access_token } = await socketToken(current());
    current().simulator.sockets.revokeTokens();
    expect(await refusedStatus(`${address}${ws_access_token}`)).toBe(401);
    const old = await socketToken(current());
    current().advance(600_000);
    expect(await refusedStatus(`${address}${old.ws_access_token}`)).toBe(401);
    expect(await refusedStatus(`${address.replace('/ws?', '/other?')}x`)).toBe(404);
  });

  test('opens a second socket, which ends the first', async () => {
    const token = await socketToken(current());
    const first = await connect(current(), token);
    const second = await connect(current(), token);
    expect(await first.closed).toBe(1000);
    expect((await second.subscribe(filters.instant)).head.status).toBe(200);
    expect(current().simulator.state().sockets).toEqual({ open: 1, connections: 2, recoveries: 0 });
  });

  test('can be refused by a switch', async () => {
    current().simulator.sockets.change({ refuseTokens: true });
    const reply = await ask(current().simulator.tokens.issue().access_token);
    expect([reply.status, errorCode(reply), reply.headers.get('retry-after')]).toEqual([
      429,
      'CMN-301',
      '60',
    ]);
    current().simulator.sockets.change({ refuseTokens: false });
    expect((await ask(current().simulator.tokens.issue().access_token)).status).toBe(200);
  });
});

describe('a socket', () => {
  test('is greeted first', async () => {
    const client = await connect(current());
    expect(client.messages).toHaveLength(1);
    expect(client.messages[0]).toMatchObject({
      head: { type: 'ConnectionDetails', status: 200, wsc: { sequence: 0 } },
      body: {
        creationTime: '2026-11-21T09:00:00.000Z',
        recoveryBufferSize: 100,
        recoveryTimeout: 180,
        idleTimeout: 1800,
        absoluteTimeout: 86_400,
      },
    });
    expect(client.messages[0]?.body).not.toHaveProperty('recoveryState');
    expect(client.messages[0]?.head.headers).toHaveProperty('RCRequestId');
  });

  test('takes nothing before the greeting', async () => {
    current().simulator.sockets.change({ greetingDelayMs: 60_000 });
    const client = openSocket(await socketToken(current()));
    await expect.poll(() => current().simulator.state().sockets.open).toBe(1);
    client.send([{ type: 'Heartbeat', messageId: 'early' }]);
    expect(await client.closed).toBe(1002);
    expect(client.messages.map(({ head }) => head.type)).toEqual(['Error']);
  });

  test('echoes heartbeats', async () => {
    const client = await connect(current());
    client.send([{ type: 'Heartbeat', messageId: 'beat-1' }]);
    const echo = await client.until(({ head }) => head.type === 'Heartbeat');
    expect(echo.head).toEqual({ type: 'Heartbeat', messageId: 'beat-1' });
  });

  test.each(['{', '{}', '[{"type":"Heartbeat"}]', '[{"type":"Unknown","messageId":"1"}]'])(
    'answers %s with an error and stays',
    async (text) => {
      const client = await connect(current());
      client.send(text.startsWith('{') && text !== '{}' ? text : JSON.parse(text));
      expect((await client.until(({ head }) => head.type === 'Error')).body).toMatchObject({
        errorCode: 'WSG-400',
      });
      expect((await client.subscribe(filters.instant)).head.status).toBe(200);
    },
  );

  test('does not serve the rest of the API', async () => {
    const client = await connect(current());
    const answer = await client.ask('GET', '/restapi/v1.0/account/~');
    expect([answer.head.type, answer.head.status, answer.body['errorCode']]).toEqual([
      'ClientRequest',
      404,
      'CMN-120',
    ]);
  });

  test('is closed after 30 minutes of silence, and after a day', async () => {
    const client = await connect(current());
    current().advance(1_799_000);
    client.send([{ type: 'Heartbeat', messageId: 'beat' }]);
    await client.until(({ head }) => head.type === 'Heartbeat');
    current().advance(1_799_000);
    current().simulator.settle();
    expect(current().simulator.state().sockets.open).toBe(1);
    current().advance(1000);
    current().simulator.settle();
    expect((await client.until(({ head }) => head.type === 'Error')).body['errorCode']).toBe('WSG-902');
    expect(await client.closed).toBe(1001);

    const other = await connect(current());
    current().advance(86_400_000);
    current().simulator.settle();
    expect((await other.until(({ head }) => head.type === 'Error')).body['errorCode']).toBe('WSG-903');
  });

  test('can be dropped, closed as idle and refused by switches', async () => {
    const abrupt = await connect(current());
    current().simulator.sockets.drop();
    expect(await abrupt.closed).toBe(1006);
    const coded = await connect(current());
    current().simulator.sockets.drop(4001);
    expect(await coded.closed).toBe(4001);
    const idle = await connect(current());
    current().simulator.sockets.closeIdle();
    expect(await idle.closed).toBe(1001);
    expect(idle.messages.at(-1)?.body['errorCode']).toBe('WSG-902');
    current().simulator.sockets.change({ refuseConnections: true });
    const { uri, ws_access_token } = await socketToken(current());
    expect(await refusedStatus(`${uri}?access_token=${ws_access_token}`)).toBe(503);
  });

  test('is cut with the network', async () => {
    const client = await connect(current());
    await current().simulator.setNetworkDown(true);
    expect(await client.closed).toBe(1006);
    await current().simulator.setNetworkDown(false);
    expect((await connect(current())).messages).toHaveLength(1);
  });

  test('ends with a change of profile', async () => {
    const client = await connect(current());
    current().simulator.setProfile('sales');
    expect(await client.closed).toBe(1006);
    expect(current().simulator.state().sockets).toEqual({ open: 0, connections: 0, recoveries: 0 });
  });
});

describe('a subscription', () => {
  const account = '/restapi/v1.0/account/62204000/extension';

  test('tells what it listens to, with the ids, as the document describes it', async () => {
    const client = await connect(current());
    const answer = await client.subscribe(filters.instant, filters.store, filters.extension, filters.shared);
    expect(answer.head).toMatchObject({ type: 'ClientRequest', status: 200 });
    expect(answer.head.wsc?.token).toBeTruthy();
    expect(answer.body).toMatchObject({
      status: 'Active',
      deliveryMode: { transportType: 'WebSocket' },
      eventFilters: [
        `${account}/62204204/message-store/instant?type=SMS`,
        `${account}/62204204/message-store`,
        `${account}/62204204`,
        `${account}/62204204/shared-sms`,
      ],
    });
    expect(answer.body).not.toHaveProperty('disabledFilters');
    const validate = createResponseSchemas().documented('POST', '/restapi/v1.0/subscription', 200);
    expect(validate?.(answer.body), JSON.stringify(validate?.errors)).toBe(true);
  });

  test('takes the path with and without the last slash', async () => {
    const client = await connect(current());
    const body = { eventFilters: [filters.store], deliveryMode: { transportType: 'WebSocket' } };
    expect((await client.ask('POST', '/restapi/v1.0/subscription/', body)).head.status).toBe(200);
  });

  test('names the filters that the user may not have', async () => {
    const client = await connect(current());
    const others = `${account}/62204207/message-store/instant?type=SMS`;
    const unknown = '/restapi/v1.0/account/~/extension/~/presence';
    const answer = await client.subscribe(
      filters.instant,
      others,
      unknown,
      `${account}/62215601/message-store`,
    );
    expect(answer.body).toMatchObject({
      eventFilters: [
        `${account}/62204204/message-store/instant?type=SMS`,
        `${account}/62215601/message-store`,
      ],
      disabledFilters: [
        { filter: others, reason: 'SUB-405' },
        { filter: unknown, reason: 'SUB-508' },
      ],
    });
  });

  test('of queue texts needs the feature', async () => {
    current().simulator.setFeatures({ CallQueueSmsRecipient: false });
    const client = await connect(current());
    const answer = await client.subscribe(filters.instant, filters.shared);
    expect(answer.body).toMatchObject({ disabledFilters: [{ filter: filters.shared, reason: 'SUB-405' }] });
  });

  test('is open to a super admin for other extensions', async () => {
    current().simulator.setProfile('support');
    const client = await connect(current());
    const other = '/restapi/v1.0/account/64101000/extension/64101102/message-store/instant?type=SMS';
    expect((await client.subscribe(other)).body['eventFilters']).toEqual([other]);
  });

  test('is refused when nothing of it is granted', async () => {
    const client = await connect(current());
    const refused = await client.subscribe(`${account}/62204207/message-store`);
    expect([refused.head.status, refused.body['errorCode']]).toEqual([403, 'SUB-405']);
    expect((await client.subscribe('/nothing')).head.status).toBe(400);
    expect((await client.subscribe()).body['errorCode']).toBe('CMN-101');
    const webhook = { eventFilters: [filters.store], deliveryMode: { transportType: 'WebHook' } };
    expect((await client.ask('POST', '/restapi/v1.0/subscription', webhook)).head.status).toBe(400);
  });

  test('needs the right to read messages', async () => {
    current().simulator.setMissingPermissions(['ReadMessages']);
    const client = await connect(current());
    const answer = await client.subscribe(filters.instant, filters.extension);
    expect(answer.body).toMatchObject({ disabledFilters: [{ filter: filters.instant, reason: 'CMN-408' }] });
  });

  test('replaces the former one of the socket', async () => {
    const client = await connect(current());
    await client.subscribe(filters.store);
    await client.subscribe(filters.instant);
    current().simulator.inbound({ from: '+14155550100', to: '+16505550142', text: 'Hello' });
    await expect.poll(() => client.events().length).toBe(1);
    expect(String(client.events()[0]?.['event'])).toContain('instant');
  });
});
