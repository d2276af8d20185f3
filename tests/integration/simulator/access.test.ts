import { describe, expect, test } from 'vitest';
import { errorCode, useSimulator } from './harness.ts';

const current = useSimulator({ profile: 'demo' });
const extension = '/restapi/v1.0/account/~/extension/~';

describe('the gateway', () => {
  test.each([
    ['no header', undefined, 'AGW-401'],
    ['another scheme', 'Basic abc', 'AGW-402'],
    ['no token', 'Bearer', 'AGW-402'],
    ['a token with spaces', 'Bearer a b', 'AGW-402'],
  ])('refuses %s', async (_name, authorization, code) => {
    const reply = await current().request(extension, {
      headers: authorization === undefined ? {} : { authorization },
    });
    expect([reply.status, errorCode(reply)]).toEqual([401, code]);
    expect(reply.headers.get('www-authenticate')).toContain('Bearer realm=');
  });

  test('refuses a token nobody gave as TokenInvalid', async () => {
    const reply = await current().get('/extension/~', 'made-up');
    expect([reply.status, errorCode(reply), reply.json.errorCode]).toEqual([401, 'OAU-213', 'TokenInvalid']);
  });

  test('refuses an access token after its hour', async () => {
    const { access_token } = current().simulator.tokens.issue();
    current().advance(3_599_999);
    expect((await current().get('/extension/~', access_token)).status).toBe(200);
    current().advance(1);
    const reply = await current().get('/extension/~', access_token);
    expect([reply.status, errorCode(reply)]).toEqual([401, 'OAU-128']);
  });

  test('names every answer with a request id of its own and its time', async () => {
    const first = await current().get('/extension/~');
    const second = await current().get('/extension/~');
    expect(first.headers.get('rcrequestid')).toMatch(/^[0-9a-f-]{36}$/);
    expect(first.headers.get('rcrequestid')).not.toBe(second.headers.get('rcrequestid'));
    expect(first.headers.get('date')).toBe('Sat, 21 Nov 2026 09:00:00 GMT');
    expect(first.headers.get('content-language')).toBe('en-US');
  });
});

describe('paths and ids', () => {
  test.each(['/restapi/v1.0/account/~/extension/~/mms', '/restapi/v9/nothing', '/'])(
    'an unknown path answers CMN-120: %s',
    async (path) => {
      const reply = await current().request(path);
      expect([reply.status, errorCode(reply)]).toEqual([404, 'CMN-120']);
    },
  );

  test('a method that a path does not have answers CMN-120', async () => {
    const reply = await current().request(`${extension}/sms`, { method: 'DELETE' });
    expect([reply.status, errorCode(reply)]).toEqual([404, 'CMN-120']);
  });

  test.each([
    ['/restapi/v1.0/account/1/extension/~', 'accountId'],
    ['/restapi/v1.0/account/~/extension/1', 'extensionId'],
    [`${extension}/phone-number/1/sms-configuration`, 'phoneNumberId'],
    [`${extension}/message-store/1`, 'messageId'],
  ])('an unknown id answers CMN-102: %s', async (path, parameterName) => {
    const { access_token } = current().simulator.tokens.issue();
    const reply = await current().request(path, { headers: { authorization: `Bearer ${access_token}` } });
    expect([reply.status, errorCode(reply)]).toEqual([404, 'CMN-102']);
    expect(reply.json.errors?.[0]?.parameterName).toBe(parameterName);
  });

  test('explicit ids and an encoded ~ work like ~', async () => {
    const { access_token } = current().simulator.tokens.issue();
    for (const path of [
      '/restapi/v1.0/account/62204000/extension/62204204',
      '/restapi/v1.0/account/%7E/extension/%7e',
    ]) {
      const reply = await current().request(path, { headers: { authorization: `Bearer ${access_token}` } });
      expect(reply.json['name']).toBe('Nora Lindqvist');
    }
  });

  test('another extension can be looked at, but its numbers are its own', async () => {
    expect((await current().get('/extension/62204207')).json['name']).toBe('Tomas Reyes');
    const reply = await current().get('/extension/62204207/phone-number');
    expect([reply.status, errorCode(reply)]).toEqual([403, 'CMN-404']);
  });
});

describe('what is not granted', () => {
  test('a missing scope answers CMN-401 with its name', async () => {
    current().simulator.tokens.change({ scopes: ['ReadAccounts'] });
    const reply = await current().sendText('+16505550142', '+14155550100');
    expect([reply.status, errorCode(reply)]).toEqual([403, 'CMN-401']);
    expect(reply.json['permissionName']).toBe('SMS');
    expect((await current().get('/extension/~')).status).toBe(200);
  });

  test('the scope SMS includes reading messages', async () => {
    current().simulator.tokens.change({ scopes: ['SMS'] });
    expect((await current().get('/extension/~/message-store')).status).toBe(200);
    expect(errorCode(await current().get('/extension/~'))).toBe('CMN-401');
  });

  test('a missing user permission answers CMN-408 with its name', async () => {
    current().simulator.setMissingPermissions(['OutboundSMS']);
    const reply = await current().sendText('+16505550142', '+14155550100');
    expect([reply.status, errorCode(reply)]).toEqual([403, 'CMN-408']);
    expect(reply.json.errorCode).toBe('InsufficientPermissions');
    expect(reply.json.errors?.[0]?.permissionName).toBe('OutboundSMS');
    current().simulator.setMissingPermissions([]);
    expect((await current().sendText('+16505550142', '+14155550100')).status).toBe(200);
  });
});
