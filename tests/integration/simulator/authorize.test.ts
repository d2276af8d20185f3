import { describe, expect, test } from 'vitest';
import { authorizeParameters, redirectUri, useSimulator } from './harness.ts';
import type { Reply } from './harness.ts';

const current = useSimulator({ profile: 'demo' });

const authorize = (changes: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  current().request(
    `/restapi/oauth/authorize?${new URLSearchParams({ ...authorizeParameters, ...changes }).toString()}`,
  );

const decide = (changes: Readonly<Record<string, string>>): Promise<Reply> =>
  current().postForm('/restapi/oauth/authorize', { ...authorizeParameters, ...changes });

const locationOf = (reply: Reply): URL => new URL(reply.headers.get('location') ?? '');

const without = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(authorizeParameters).filter(([member]) => member !== name));

describe('the consent page', () => {
  test('says who signs in, which app asks, and what for', async () => {
    const page = await authorize();
    expect(page.status).toBe(200);
    expect(page.text).toContain('Nora Lindqvist, ext. 204, Halden Windows');
    expect(page.text).toContain('Fromline asks for access');
    expect(page.text).toContain('Send texts from your numbers');
    expect(page.text).toContain('Read your texts');
  });

  test('has one POST form with the request as hidden inputs and the two decisions', async () => {
    const { text } = await authorize();
    expect(text.match(/<form /g)).toHaveLength(1);
    expect(text).toContain('<form method="post" action="/restapi/oauth/authorize">');
    for (const [name, value] of Object.entries(authorizeParameters)) {
      expect(text).toContain(`<input type="hidden" name="${name}" value="${value}">`);
    }
    expect(text).toContain('name="decision" value="allow"');
    expect(text).toContain('name="decision" value="deny"');
  });

  test('runs no script and lets the form lead only to itself and the redirect', async () => {
    const policy = (await authorize()).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:47110;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('script-src');
  });

  test('escapes what the request puts into it', async () => {
    const { text } = await authorize({ state: '"><script>alert(1)</script>' });
    expect(text).not.toContain('<script>');
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;');
  });

  test('comes for empty extra parameters as the SDK sends them', async () => {
    expect((await authorize({ brand_id: '', display: '', prompt: '', ui_options: '' })).status).toBe(200);
  });

  test('does not take a decision from a link', async () => {
    expect((await authorize({ decision: 'allow' })).status).toBe(200);
  });
});

describe('the decision', () => {
  test('to allow redirects with a code for 60 seconds and the state', async () => {
    const reply = await decide({ decision: 'allow' });
    const location = locationOf(reply);
    expect(reply.status).toBe(302);
    expect(`${location.origin}${location.pathname}`).toBe(redirectUri);
    expect(location.searchParams.get('code')).toMatch(/^.{20,}$/);
    expect(location.searchParams.get('state')).toBe('state-of-the-test');
    expect(location.searchParams.get('expires_in')).toBe('60');
  });

  test('to deny redirects with access_denied and the state', async () => {
    const location = locationOf(await decide({ decision: 'deny' }));
    expect(location.searchParams.get('error')).toBe('access_denied');
    expect(location.searchParams.get('state')).toBe('state-of-the-test');
    expect(location.searchParams.has('code')).toBe(false);
  });

  test.each([47110, 47111, 47112])('goes to the registered port %i', async (port) => {
    const uri = `http://localhost:${port}/oauth2callback`;
    expect(locationOf(await decide({ decision: 'allow', redirect_uri: uri })).port).toBe(String(port));
  });
});

describe('a request that cannot be trusted is not redirected', () => {
  test.each([
    'http://localhost:47113/oauth2callback',
    'http://127.0.0.1:47110/oauth2callback',
    'http://localhost:47110/oauth2callback/',
    'http://localhost:47110/oauth2callback?x=1',
    'HTTP://localhost:47110/oauth2callback',
    'https://localhost:47110/oauth2callback',
    'https://example.com/',
    '',
  ])('with the redirect URI "%s"', async (uri) => {
    for (const reply of [
      await authorize({ redirect_uri: uri }),
      await decide({ redirect_uri: uri, decision: 'allow' }),
    ]) {
      expect(reply.status).toBe(400);
      expect(reply.headers.has('location')).toBe(false);
      expect(reply.text).toContain('OAU-109');
    }
  });

  test('with a client that is not registered', async () => {
    const reply = await authorize({ client_id: 'someone-else' });
    expect(reply.status).toBe(400);
    expect(reply.headers.has('location')).toBe(false);
    expect(reply.text).toContain('OAU-120');
  });
});

describe('a request without PKCE S256', () => {
  test.each([
    ['no challenge', without('code_challenge')],
    ['no method', without('code_challenge_method')],
    ['the plain method', { ...authorizeParameters, code_challenge_method: 'plain' }],
    ['a challenge that is too short', { ...authorizeParameters, code_challenge: 'short' }],
  ])('having %s goes back as invalid_request', async (_name, parameters) => {
    const reply = await current().postForm('/restapi/oauth/authorize', { ...parameters, decision: 'allow' });
    expect(locationOf(reply).searchParams.get('error')).toBe('invalid_request');
    expect(locationOf(reply).searchParams.has('code')).toBe(false);
  });

  test('and another response type goes back as unsupported_response_type', async () => {
    const location = locationOf(await authorize({ response_type: 'token' }));
    expect(location.searchParams.get('error')).toBe('unsupported_response_type');
  });
});
