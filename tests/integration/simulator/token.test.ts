import { describe, expect, test } from 'vitest';
import { authorizeParameters, errorCode, redirectUri, useSimulator, verifier } from './harness.ts';
import type { Reply } from './harness.ts';

const current = useSimulator();

async function newCode(): Promise<string> {
  const reply = await current().postForm('/restapi/oauth/authorize', {
    ...authorizeParameters,
    decision: 'allow',
  });
  return new URL(reply.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

const exchange = (code: string, changes: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  current().postForm('/restapi/oauth/token', {
    grant_type: 'authorization_code',
    client_id: 'fromline-demo',
    redirect_uri: redirectUri,
    code_verifier: verifier,
    code,
    ...changes,
  });

function expectInvalidGrant(reply: Reply, code: string): void {
  expect(reply.status).toBe(400);
  expect(reply.json['error']).toBe('invalid_grant');
  expect(errorCode(reply)).toBe(code);
}

describe('a code', () => {
  test('gives tokens with the registered scopes', async () => {
    const reply = await exchange(await newCode());
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({
      token_type: 'bearer',
      expires_in: 3600,
      refresh_token_expires_in: 604_800,
      scope: 'ReadAccounts ReadMessages EditMessages SMS WebSocketsSubscription ReadContacts EditExtensions',
      owner_id: '62204204',
    });
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const me = await current().get('/extension/~', String(reply.json['access_token']));
    expect(me.json['name']).toBe('Nora Lindqvist');
  });

  test('is for one use', async () => {
    const code = await newCode();
    expect((await exchange(code)).status).toBe(200);
    expectInvalidGrant(await exchange(code), 'OAU-106');
  });

  test('lives 60 seconds', async () => {
    const code = await newCode();
    const late = await newCode();
    current().advance(59_999);
    expect((await exchange(code)).status).toBe(200);
    current().advance(1);
    expectInvalidGrant(await exchange(late), 'OAU-108');
  });

  test('is refused, and gone, with the wrong verifier', async () => {
    const code = await newCode();
    expectInvalidGrant(await exchange(code, { code_verifier: `${verifier}x` }), 'OAU-106');
    expectInvalidGrant(await exchange(code), 'OAU-106');
  });

  test('is refused without a verifier', async () => {
    expectInvalidGrant(await exchange(await newCode(), { code_verifier: '' }), 'OAU-106');
  });

  test('is refused with another of the registered redirect URIs', async () => {
    const other = { redirect_uri: 'http://localhost:47111/oauth2callback' };
    expectInvalidGrant(await exchange(await newCode(), other), 'OAU-109');
  });
});

describe('the token endpoint', () => {
  test('refuses another client', async () => {
    const reply = await exchange(await newCode(), { client_id: 'someone-else' });
    expect(reply.status).toBe(401);
    expect(reply.json['error']).toBe('invalid_client');
  });

  test('refuses an Authorization header, since a public client has no secret', async () => {
    const reply = await current().request('/restapi/oauth/token', {
      method: 'POST',
      headers: { authorization: 'Basic ZnJvbWxpbmUtZGVtbzo=' },
      body: new URLSearchParams({ grant_type: 'authorization_code' }),
    });
    expect(reply.status).toBe(401);
    expect(reply.json['error']).toBe('invalid_client');
  });

  test('takes form data only', async () => {
    const reply = await current().request('/restapi/oauth/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(reply.status).toBe(415);
  });

  test('refuses other grants', async () => {
    const reply = await exchange(await newCode(), { grant_type: 'password' });
    expect(reply.status).toBe(400);
    expect(reply.json['error']).toBe('unsupported_grant_type');
  });

  test.each([
    ['-1', 600],
    ['0', 600],
    ['599', 600],
    ['1200', 1200],
    ['3601', 3600],
    ['', 3600],
  ])('clamps access_token_ttl "%s" to %i seconds', async (asked, given) => {
    const reply = await exchange(await newCode(), { access_token_ttl: asked });
    expect(reply.json['expires_in']).toBe(given);
  });

  test.each([
    ['-1', 604_800],
    ['3600', 3600],
    ['9999999', 2_592_000],
  ])('clamps refresh_token_ttl "%s" to %i seconds', async (asked, given) => {
    const reply = await exchange(await newCode(), { refresh_token_ttl: asked });
    expect(reply.json['refresh_token_expires_in']).toBe(given);
  });

  test('gives no refresh token for refresh_token_ttl 0', async () => {
    const reply = await exchange(await newCode(), { refresh_token_ttl: '0' });
    expect(reply.status).toBe(200);
    expect(reply.json).not.toHaveProperty('refresh_token');
  });

  test('refuses a life that is not a number', async () => {
    const reply = await exchange(await newCode(), { access_token_ttl: 'long' });
    expect(reply.json['error']).toBe('invalid_request');
  });
});
