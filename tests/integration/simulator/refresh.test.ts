import { beforeEach, describe, expect, test } from 'vitest';
import type { TokenAnswer } from '#simulator/create-simulator.ts';
import { errorCode, useSimulator } from './harness.ts';
import type { Reply } from './harness.ts';

const current = useSimulator();

const refresh = (token: string | undefined): Promise<Reply> =>
  current().postForm('/restapi/oauth/token', {
    grant_type: 'refresh_token',
    client_id: 'fromline-demo',
    refresh_token: token ?? '',
  });

async function rotated(token: string | undefined): Promise<TokenAnswer> {
  const reply = await refresh(token);
  expect(reply.status).toBe(200);
  return reply.json as unknown as TokenAnswer;
}

const use = (tokens: TokenAnswer): Promise<Reply> => current().get('/extension/~', tokens.access_token);

function expectInvalidGrant(reply: Reply, code: string): void {
  expect(reply.status).toBe(400);
  expect(reply.json['error']).toBe('invalid_grant');
  expect(errorCode(reply)).toBe(code);
}

beforeEach(() => {
  current().simulator.setLimits({ auth: { limit: 100, window: 60, penalty: 60 } });
});

describe('a refresh', () => {
  test('gives new tokens and ends the previous access token at once', async () => {
    const first = await current().signIn();
    const second = await rotated(first.refresh_token);
    expect(second.access_token).not.toBe(first.access_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(second.session_id).toBe(first.session_id);
    expect(errorCode(await use(first))).toBe('OAU-213');
    expect((await use(second)).status).toBe(200);
  });

  test('repeated within 10 seconds gives the same tokens, even when they are in use', async () => {
    const first = await current().signIn();
    const second = await rotated(first.refresh_token);
    await use(second);
    current().advance(9_999);
    const again = await rotated(first.refresh_token);
    expect([again.access_token, again.refresh_token]).toEqual([second.access_token, second.refresh_token]);
  });

  test('repeated after 10 seconds is refused once the new token was used', async () => {
    const first = await current().signIn();
    const second = await rotated(first.refresh_token);
    await use(second);
    current().advance(10_000);
    expectInvalidGrant(await refresh(first.refresh_token), 'OAU-213');
    expect((await use(second)).status).toBe(200);
  });

  test('repeated within 60 minutes gives the same tokens while the new one is unused', async () => {
    const first = await current().signIn();
    const second = await rotated(first.refresh_token);
    current().advance(59 * 60_000);
    const again = await rotated(first.refresh_token);
    expect(again.access_token).toBe(second.access_token);
    expect(again.expires_in).toBe(60);
    await use(again);
    expectInvalidGrant(await refresh(first.refresh_token), 'OAU-213');
  });

  test('repeated after 60 minutes is refused', async () => {
    const first = await current().signIn();
    await rotated(first.refresh_token);
    current().advance(60 * 60_000);
    expectInvalidGrant(await refresh(first.refresh_token), 'OAU-213');
  });

  test('with a token from before the last rotation is refused after 10 seconds', async () => {
    const first = await current().signIn();
    const second = await rotated(first.refresh_token);
    await rotated(second.refresh_token);
    current().advance(10_000);
    expectInvalidGrant(await refresh(first.refresh_token), 'OAU-213');
  });

  test('takes access_token_ttl -1 as the SDK sends it after a 401', async () => {
    const first = await current().signIn();
    const reply = await current().postForm('/restapi/oauth/token', {
      grant_type: 'refresh_token',
      client_id: 'fromline-demo',
      refresh_token: first.refresh_token ?? '',
      access_token_ttl: '-1',
    });
    expect(reply.json['expires_in']).toBe(600);
  });

  test('is refused after seven days', async () => {
    const first = await current().signIn();
    current().advance(604_800_000);
    expectInvalidGrant(await refresh(first.refresh_token), 'OAU-210');
  });

  test('is refused for a token nobody gave', async () => {
    expectInvalidGrant(await refresh('made-up'), 'OAU-213');
  });
});

describe('a session', () => {
  test('is dropped by the sixth', async () => {
    const first = await current().signIn();
    const second = await current().signIn();
    for (let count = 0; count < 4; count += 1) await current().signIn();
    expect((await use(first)).status).toBe(401);
    expectInvalidGrant(await refresh(first.refresh_token), 'OAU-213');
    expect((await use(second)).status).toBe(200);
  });

  test.each(['access_token', 'refresh_token'] as const)('ends when its %s is revoked', async (kind) => {
    const tokens = await current().signIn();
    const reply = await current().postForm('/restapi/oauth/revoke', {
      token: tokens[kind] ?? '',
      client_id: 'fromline-demo',
    });
    expect([reply.status, reply.text]).toEqual([200, '']);
    expect(errorCode(await use(tokens))).toBe('OAU-213');
    expectInvalidGrant(await refresh(tokens.refresh_token), 'OAU-213');
  });

  test('that does not exist is revoked with 200, too', async () => {
    expect((await current().postForm('/restapi/oauth/revoke', { token: 'made-up' })).status).toBe(200);
    expect((await current().request('/restapi/oauth/revoke', { method: 'POST' })).status).toBe(200);
  });
});

describe('changes to tokens', () => {
  test('expire and revoke access tokens', async () => {
    const tokens = await current().signIn();
    current().simulator.tokens.change({ expireAccess: true });
    expect(errorCode(await use(tokens))).toBe('OAU-128');
    const next = await rotated(tokens.refresh_token);
    current().simulator.tokens.change({ revokeAccess: true });
    expect(errorCode(await use(next))).toBe('OAU-213');
  });

  test('expire and revoke refresh tokens while the access token lives on', async () => {
    const tokens = await current().signIn();
    current().simulator.tokens.change({ expireRefresh: true });
    expectInvalidGrant(await refresh(tokens.refresh_token), 'OAU-210');
    current().simulator.tokens.change({ revokeRefresh: true });
    expectInvalidGrant(await refresh(tokens.refresh_token), 'OAU-213');
    expect((await use(tokens)).status).toBe(200);
  });

  test('set scopes and life of the next access tokens', async () => {
    current().simulator.tokens.change({ scopes: ['ReadAccounts'], accessTokenTtl: 5 });
    const tokens = await current().signIn();
    expect([tokens.scope, tokens.expires_in]).toEqual(['ReadAccounts', 5]);
    current().advance(5_000);
    expect(errorCode(await use(tokens))).toBe('OAU-128');
    current().simulator.tokens.change({ accessTokenTtl: null });
    expect((await rotated(tokens.refresh_token)).expires_in).toBe(3600);
  });
});
