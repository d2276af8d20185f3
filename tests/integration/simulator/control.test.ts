import { describe, expect, test } from 'vitest';
import { createConnection } from './connection.ts';
import { errorCode, replyOf, useSimulator } from './harness.ts';
import type { Reply } from './harness.ts';
import { connect, refusedStatus, socketToken } from './socket-client.ts';

const current = useSimulator({ profile: 'sales' });
const queue = '+15035550111';
const recipient = '+14155550100';
const control = (method: string, path: string, body?: unknown): Promise<Reply> =>
  current().control(method, path, body);

describe('the state', () => {
  test('tells texts and requests in order, on both ports', async () => {
    await current().sendText(queue, recipient, 'One');
    await current().get('/sites?page=1');
    await current().request('/nowhere');
    for (const base of [current().simulator.url, current().simulator.controlUrl]) {
      const { json } = await replyOf(await fetch(`${base}/__sim/state`));
      expect(json).toMatchObject({
        profile: 'sales',
        url: current().simulator.url,
        controlUrl: current().simulator.controlUrl,
        networkDown: false,
        texts: [
          {
            id: '320270670001',
            from: queue,
            to: [recipient],
            text: 'One',
            store: { extensionId: '66112601', type: 'Department', name: 'Sales' },
            time: '2026-11-21T09:00:00.000Z',
          },
        ],
        requests: [
          { method: 'POST', status: 200, group: 'medium', query: '' },
          {
            method: 'GET',
            path: '/restapi/v1.0/account/~/sites',
            status: 200,
            group: 'light',
            query: 'page=1',
          },
          { method: 'GET', path: '/nowhere', status: 404, group: null },
        ],
      });
    }
  });
});

describe('a command', () => {
  test('adds and clears faults', async () => {
    const rule = { path: '/restapi', match: 'prefix', times: 'always', act: { kind: 'answer', status: 503 } };
    expect((await control('POST', 'faults', rule)).json).toEqual({ ok: true });
    expect((await current().get('/sites')).status).toBe(503);
    expect((await control('GET', 'state')).json['faults']).toEqual([rule]);
    await control('DELETE', 'faults');
    expect((await current().get('/sites')).status).toBe(200);
  });

  test('takes and gives an assignment', async () => {
    await control('POST', 'assignments', { phoneNumber: queue, sms: false });
    expect(errorCode(await current().sendText(queue, recipient))).toBe('MSG-304');
    await control('POST', 'assignments', { phoneNumber: queue, features: ['SmsSender'] });
    expect((await current().sendText(queue, recipient)).status).toBe(200);
  });

  test('changes tokens and issues them', async () => {
    const issued = await control('POST', 'tokens', { issue: true, scopes: ['ReadAccounts'] });
    expect(issued.json['scope']).toBe('ReadAccounts');
    const token = String(issued.json['access_token']);
    expect(errorCode(await current().get('/extension/~/message-store', token))).toBe('CMN-401');
    await control('POST', 'tokens', { expireAccess: true });
    expect(errorCode(await current().get('/extension/~', token))).toBe('OAU-128');
  });

  test('sets limits', async () => {
    await control('POST', 'limits', { light: { limit: 1, window: 10, penalty: 5 } });
    expect((await current().get('/sites')).headers.get('x-rate-limit-window')).toBe('10');
    expect((await current().get('/sites')).headers.get('retry-after')).toBe('5');
  });

  test('switches features, permissions and campaigns', async () => {
    await current().sendText(queue, recipient, 'Hello');
    await control('POST', 'features', { CallQueueSmsRecipient: true });
    expect((await current().get('/extension/~/message-store?owner=Any')).json.records).toHaveLength(1);
    await control('POST', 'permissions', { missing: ['ReadMessages'] });
    expect(errorCode(await current().get('/extension/~/message-store'))).toBe('CMN-408');
    await control('POST', 'profile', { profile: 'support' });
    await control('POST', 'campaigns', { unconfirmed: 'accept' });
    const { access_token } = current().simulator.tokens.issue();
    const body = { from: { phoneNumber: '+13035550124' }, to: [{ phoneNumber: recipient }], text: 'Hello' };
    expect((await current().post('/extension/~/sms', body, access_token)).status).toBe(200);
  });

  test('changes a campaign and who handles the texts of a queue', async () => {
    const errors = [{ errorCode: 'TCR-1', message: 'Refused' }];
    await control('POST', 'registrations', { campaignId: '2401', status: 'CampaignExpired', errors });
    const path = '/extension/~/phone-number/815000111/sms-configuration';
    expect((await current().get(path)).json).toMatchObject({
      smsCampaignInfo: { status: 'CampaignExpired', errors },
      smsBrandInfo: { status: 'Verified' },
    });
    expect((await control('POST', 'registrations', { campaignId: '1' })).json['error']).toBe(
      'The account has no campaign 1.',
    );
    await control('POST', 'recipients', { ownerId: 66_112_601, recipientIds: [66_101_102] });
    expect((await current().get('/extension/66112601/sms-recipients')).json).toMatchObject({
      smsRecipients: [{ id: '66101102' }],
    });
  });

  test('shifts the times that the platform writes, not the lives of tokens', async () => {
    const { access_token } = current().simulator.tokens.issue();
    await control('POST', 'clock', { offsetMs: 7_200_000 });
    const reply = await current().post(
      '/extension/~/sms',
      { from: { phoneNumber: queue }, to: [{ phoneNumber: recipient }], text: 'Hello' },
      access_token,
    );
    expect(reply.headers.get('date')).toBe('Sat, 21 Nov 2026 11:00:00 GMT');
    expect(reply.json['creationTime']).toBe('2026-11-21T11:00:00.000Z');
  });

  test('changes the profile and starts afresh', async () => {
    await current().sendText(queue, recipient, 'Hello');
    await control('POST', 'clock', { offsetMs: 1000 });
    await control('POST', 'permissions', { missing: ['OutboundSMS'] });
    await control('POST', 'faults', { path: '/x', act: { kind: 'close' } });
    await control('POST', 'profile', { profile: 'advisor' });
    expect((await control('GET', 'state')).json).toMatchObject({
      profile: 'advisor',
      texts: [],
      requests: [],
      faults: [],
      clockOffsetMs: 0,
    });
    expect(errorCode(await current().get('/extension/~'))).toBe('OAU-213');
    const { access_token } = current().simulator.tokens.issue();
    expect((await current().get('/extension/~', access_token)).json['name']).toBe('Elena Marsh');
  });
});

describe('a command about messages', () => {
  const direct = '+15035550110';
  const inbound = { from: recipient, to: direct, text: 'Hello' };
  const subjects = async (query = ''): Promise<readonly unknown[]> =>
    ((await current().get(`/extension/~/message-store${query}`)).json.records ?? []).map(
      (record) => record['subject'],
    );

  test('lets a text come in, with a picture', async () => {
    const attachments = [{ contentType: 'image/png', base64: 'AAEC', fileName: 'a.png' }];
    const { json } = await control('POST', 'inbound', { ...inbound, attachments, silent: true });
    const stored = await current().get(`/extension/~/message-store/${String(json['id'])}`);
    expect(stored.json).toMatchObject({ attachments: [{ type: 'Text' }, { fileName: 'a.png', size: 3 }] });
  });

  test('stores the past', async () => {
    const at = current().now() - 60_000;
    const past = { direction: 'Outbound', from: direct, to: [recipient], text: 'Past', at };
    const { json } = await control('POST', 'messages', [{ ...past, messageStatus: 'Sent' }]);
    expect(json['ids']).toHaveLength(1);
    expect(await subjects()).toEqual(['Past']);
    await control('POST', 'history', {});
    expect((await subjects('?perPage=100&dateFrom=2026-11-01')).length).toBeGreaterThan(1);
  });

  test('scripts the way of texts, fails one, and changes one', async () => {
    const path = [{ after: 0, status: 'DeliveryFailed', deliveryErrorCode: 'SMS-CAR-411' }];
    await control('POST', 'status-path', { path, recipient });
    const sent = await current().sendText(direct, recipient, 'One');
    const id = String(sent.json['id']);
    const read = async (): Promise<unknown> => (await current().get(`/extension/~/message-store/${id}`)).json;
    expect(await read()).toMatchObject({ messageStatus: 'DeliveryFailed' });
    await control('POST', 'status-path', { path: null, recipient });
    await control('POST', 'failures', { id, deliveryErrorCode: 'SMS-UP-431' });
    await control('POST', 'message', { id, availability: 'Deleted' });
    expect(await read()).toMatchObject({ deliveryErrorCode: 'SMS-UP-431', availability: 'Deleted' });
  });

  test('expires sync tokens', async () => {
    const first = await current().get('/extension/~/message-sync?syncType=FSync');
    const { syncToken } = first.json['syncInfo'] as { readonly syncToken: string };
    await control('POST', 'sync-tokens', {});
    const next = await current().get(`/extension/~/message-sync?syncType=ISync&syncToken=${syncToken}`);
    expect(errorCode(next)).toBe('MSG-333');
  });

  test('drops sockets and changes what goes wrong with them', async () => {
    const client = await connect(current());
    expect((await control('GET', 'state')).json['sockets']).toEqual({
      open: 1,
      connections: 1,
      recoveries: 0,
    });
    await control('POST', 'socket', { drop: 4001, refuseConnections: true, revokeTokens: false });
    expect(await client.closed).toBe(4001);
    const { uri, ws_access_token } = await socketToken(current());
    expect(await refusedStatus(`${uri}?access_token=${ws_access_token}`)).toBe(503);
    await control('POST', 'socket', { refuseConnections: false, revokeTokens: true });
    expect(await refusedStatus(`${uri}?access_token=${ws_access_token}`)).toBe(401);
    const idle = await connect(current());
    await control('POST', 'socket', { closeIdle: true });
    expect(await idle.closed).toBe(1001);
    const cut = await connect(current());
    await control('POST', 'socket', { drop: true });
    expect(await cut.closed).toBe(1006);
  });
});

describe('what a command cannot use', () => {
  test.each([
    ['network', {}, 'body.down is missing.'],
    ['network', { down: 'yes' }, 'body.down has to be true or false.'],
    ['network', { down: true, for: 5 }, 'body.for is not known here. Known: down.'],
    ['faults', { act: { kind: 'close' } }, 'body.path is missing.'],
    [
      'faults',
      { path: '/x', act: {} },
      'body.act.kind has to be one of: delay, answer, close, hang, not-json.',
    ],
    ['faults', { path: '/x', act: { kind: 'delay' } }, 'body.act.ms is missing.'],
    [
      'faults',
      { path: '/x', act: { kind: 'answer', status: 42 } },
      'body.act.status has to be a whole number from 200 to 599.',
    ],
    [
      'faults',
      { path: '(', match: 'pattern', act: { kind: 'close' } },
      'body.path has to be a regular expression.',
    ],
    [
      'faults',
      { path: '/x', times: 0, act: { kind: 'close' } },
      'body.times has to be a whole number from 1 to 1000000; or body.times has to be always.',
    ],
    ['assignments', { phoneNumber: queue }, 'body.sms is missing.'],
    [
      'assignments',
      { phoneNumber: '+12125550199', sms: true },
      'The signed-in user has no number +12125550199.',
    ],
    ['tokens', { scopes: 'SMS' }, 'body.scopes has to be a list.'],
    [
      'tokens',
      { accessTokenTtl: 0 },
      'body.accessTokenTtl has to be null; or body.accessTokenTtl has to be a whole number from 1 to 86400.',
    ],
    ['limits', { medium: { limit: 1 } }, 'body.medium.window is missing.'],
    ['limits', { huge: {} }, 'body.huge is not known here. Known: light, medium, heavy, auth.'],
    [
      'profile',
      { profile: 'nobody' },
      'body.profile has to be one of: demo, advisor, support, sites, sales, department, large.',
    ],
    [
      'clock',
      { offsetMs: 1.5 },
      'body.offsetMs has to be a whole number from -3155760000000 to 3155760000000.',
    ],
    [
      'features',
      { MessageThreads: 1 },
      'body.MessageThreads has to be true or false; or body.MessageThreads has to be one of: ServicePlanLimitation, AccountLimitation, ExtensionTypeLimitation, ExtensionSubTypeLimitation, ExtensionLimitation, InsufficientPermissions, ConfigurationLimitation, PermissionLimitation.',
    ],
    ['permissions', { missing: [5] }, 'body.missing[0] has to be a text that is not empty.'],
    ['campaigns', [], 'body has to be an object.'],
    ['inbound', { from: recipient, to: '+12125550199', text: '' }, 'The signed-in user has no such number.'],
    ['inbound', { from: recipient, to: queue }, 'body.text is missing.'],
    ['messages', {}, 'body has to be a list.'],
    [
      'messages',
      [{ direction: 'Inbound', from: recipient, to: '+12125550199', text: '', at: 0 }],
      'The signed-in user has no such number.',
    ],
    ['failures', { id: '1', deliveryErrorCode: 'SMS-CAR-411' }, 'No text that was sent has the id 1.'],
    ['message', { id: '1' }, 'No message has the id 1.'],
    ['socket', { loseNext: -1 }, 'body.loseNext has to be a whole number from 0 to 1000000.'],
  ])('is refused with a sentence: %s %j', async (path, body, problem) => {
    const reply = await control('POST', path, body);
    expect([reply.status, reply.json['error']]).toEqual([400, problem]);
  });

  test('like a body that is not JSON, or a path that is not there', async () => {
    const broken = await fetch(`${current().simulator.controlUrl}/__sim/clock`, {
      method: 'POST',
      body: '{',
    });
    expect(broken.status).toBe(400);
    const unknown = await control('POST', 'nothing', {});
    expect(unknown.status).toBe(404);
    expect(unknown.json['error']).toContain('GET /__sim/state');
    expect((await control('GET', 'constructor')).status).toBe(404);
  });
});

describe('the guard', () => {
  const status = async (base: string, headers: Readonly<Record<string, string>>): Promise<number | null> => {
    const connection = createConnection();
    const ending = await connection.send('GET', `${base}/__sim/state`, { headers });
    connection.close();
    return ending.status;
  };

  test.each([
    ['an Origin', { origin: 'https://example.com' }],
    ['an Origin of this computer', { origin: 'http://127.0.0.1:3000' }],
    ['the Origin null', { origin: 'null' }],
    ['the Host of someone else', { host: 'example.com' }],
    ['a Host that only begins right', { host: '127.0.0.1.example.com' }],
    ['a Host with a port and someone else', { host: 'example.com:40123' }],
  ])('refuses %s on both ports', async (_name, headers) => {
    for (const base of [current().simulator.url, current().simulator.controlUrl]) {
      expect(await status(base, headers)).toBe(403);
    }
  });

  test('accepts 127.0.0.1 and localhost', async () => {
    expect(await status(current().simulator.controlUrl, {})).toBe(200);
    expect(await status(current().simulator.controlUrl, { host: 'localhost:1234' })).toBe(200);
  });
});
