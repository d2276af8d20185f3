import { describe, expect, it } from 'vitest';
import { readRedirect } from '#main/session/read-redirect.ts';

const expected = { port: 47110, state: 'Zm9yLXRoaXMtc2lnbi1pbi1hbmQtbm8tb3RoZXI' };
const read = (target: string, method = 'GET', host = 'localhost:47110') =>
  readRedirect({ method, target, host }, expected);
const good = `/oauth2callback?code=abc&state=${expected.state}&expires_in=60`;

describe('readRedirect', () => {
  it('takes a code that comes with our state', () => {
    expect(read(good)).toEqual({ ok: true, redirect: { kind: 'code', code: 'abc' } });
  });

  it("takes RingCentral's no", () => {
    expect(
      read(`/oauth2callback?error=access_denied&error_description=No+thanks&state=${expected.state}`),
    ).toEqual({
      ok: true,
      redirect: { kind: 'error', error: 'access_denied', description: 'No thanks' },
    });
  });

  it.each([
    ['another state', '/oauth2callback?code=abc&state=other', 400],
    ['no state', '/oauth2callback?code=abc', 400],
    ['an error with another state', '/oauth2callback?error=access_denied&state=other', 400],
    ['the state twice', `${good}&state=other`, 400],
    ['the code twice', `${good}&code=other`, 400],
    ['no code', `/oauth2callback?state=${expected.state}`, 400],
    ['an empty code', `/oauth2callback?code=&state=${expected.state}`, 400],
    ['another path', good.replace('callback', 'callbacks'), 404],
    ['a longer path', good.replace('/oauth2callback', '/oauth2callback/'), 404],
    ['an encoded path', good.replace('/oauth2callback', '/%6fauth2callback'), 404],
    ['a whole address', `http://localhost:47110${good}`, 404],
    ['the icon', '/favicon.ico', 404],
  ])('refuses %s', (_what, target, status) => {
    expect(read(target)).toEqual({ ok: false, status });
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS', undefined])('refuses the method %s', (method) => {
    expect(readRedirect({ method, target: good, host: 'localhost:47110' }, expected)).toEqual({
      ok: false,
      status: 405,
    });
  });

  it.each([
    '127.0.0.1:47110',
    'localhost',
    'localhost:47111',
    'evil.example',
    'localhost:47110.evil.example',
    '',
  ])('refuses the host %s, to which no redirect of ours leads', (host) => {
    expect(read(good, 'GET', host)).toEqual({ ok: false, status: 400 });
  });
});
