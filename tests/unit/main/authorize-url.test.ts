import { describe, expect, it } from 'vitest';
import { authorizeUrl } from '#main/session/authorize-url.ts';
import { challengeOf, equalsInConstantTime, randomText } from '#main/session/random-text.ts';

describe('authorizeUrl', () => {
  it('asks the configured server for a code with a challenge of method S256', () => {
    const url = new URL(
      authorizeUrl({
        serverUrl: 'https://platform.ringcentral.com',
        clientId: 'a&b',
        redirectUri: 'http://localhost:47110/oauth2callback',
        state: 's',
        challenge: 'c',
      }),
    );
    expect(url.origin + url.pathname).toBe('https://platform.ringcentral.com/restapi/oauth/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'a&b',
      redirect_uri: 'http://localhost:47110/oauth2callback',
      state: 's',
      code_challenge: 'c',
      code_challenge_method: 'S256',
    });
  });
});

describe('randomText and challengeOf', () => {
  it('makes 256 bits into 43 characters that need no encoding', () => {
    expect(randomText((size) => new Uint8Array(size).fill(255))).toMatch(/^[\w-]{43}$/);
  });

  it('transforms a verifier as RFC 7636, appendix B, does', () => {
    expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });
});

describe('equalsInConstantTime', () => {
  it('compares texts of any length', () => {
    expect(equalsInConstantTime('abc', 'abc')).toBe(true);
    expect(equalsInConstantTime('abc', 'abd')).toBe(false);
    expect(equalsInConstantTime('abc', 'abcabc')).toBe(false);
    expect(equalsInConstantTime('', 'abc')).toBe(false);
  });
});
