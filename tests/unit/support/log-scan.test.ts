import { describe, expect, it } from 'vitest';
import { scanLog, type Finding } from '#tests/support/log-scan.ts';

const secrets = {
  texts: ['Hello?', 'Your "appointment" is at ten,\nas always. 😀'],
  tokens: ['U0pDMTFQMDFQQVMwMHxBQUJfVFJ1eVRp'],
  numbers: ['+16505550100', '(703) 555-0168', '+442079460018', '12345'],
};

const lineOf = (content: string): string => `2026-11-21T10:30:00.000Z info outbox: ${content}`;
const scan = (content: string): readonly Finding['what'][] =>
  scanLog(lineOf(content), secrets).map(({ what }) => what);

describe('the log scan', () => {
  it.each([
    ['a short text', 'text queued Hello? now'],
    ['a long text as JSON writes it', `queued ${JSON.stringify({ value: secrets.texts[1] })}`],
    ['a piece of a long text', 'queued "…ment\\" is at ten,\\nas"'],
  ])('finds %s', (_what, content) => {
    expect(scan(content)).toEqual(['text']);
  });

  it.each([
    ['a token that is known', `token U0pDMTFQMDFQQVMwMHxBQUJfVFJ1eVRp used`],
    ['a piece of it', 'token …MDFQQVMwMHxBQUJf…'],
    ['an access token of the simulator', 'sim-access-Zm9vYmFyYmF6'],
    ['a refresh token in a form', 'grant_type=refresh_token&refresh_token=sim-refresh-Zm9v_mFy-mF6'],
    ['an authorization code', '?code=sim-code-Zm9vYmFyYmF6&state=x'],
    ['a JWT', 'assertion eyJhbGciOiJIUzI1.eyJzdWIi.c2ln'],
    ['a header', '{"authorization":"Bearer abcdefgh12345678"}'],
  ])('finds %s', (_what, content) => {
    expect(scan(content)).toEqual(['token']);
  });

  it.each([
    ['+16505550100', 'a number of the account'],
    ['6505550100', 'without its country'],
    ['1 (650) 555-0100', 'as people write it'],
    ['650.555.0100', 'with points'],
    ['7035550168', 'the recipient'],
    ['+1-703-555-0168', 'the recipient with lines'],
    ['+44 20 7946 0018', 'of another country'],
    ['+4915112345678', 'that the test does not know'],
    ['%2B4915112345678', 'in an address'],
  ])('finds %s, a number %s', (number) => {
    expect(scan(`from ${number}.`)).toEqual(['number']);
  });

  it('says where', () => {
    const log = [lineOf('started'), lineOf('to +16505550100'), lineOf('Hello?'), ''].join('\n');
    expect(scanLog(log, secrets)).toEqual([
      { what: 'number', line: 2, found: '6505550100' },
      { what: 'text', line: 3, found: 'Hello?' },
    ]);
  });

  it.each([
    'started {"version":"0.1.0","electron":"45.4.1"}',
    'queued {"id":"0193f0a2-16505550-7035-9aaa-0123456789ab","characters":44,"at":1790000000000}',
    'masked {"from":"…0100","to":"…0168"}',
    'answered {"status":401,"code":"OAU-128","requestId":"4b7e-650-555"}',
    'removed {"token":"[removed]","text":"[12 characters]"}',
    'an extension 12345',
  ])('finds nothing in: %s', (content) => {
    expect(scan(content)).toEqual([]);
  });

  it('takes an empty text for nothing', () => {
    expect(scanLog(lineOf('anything'), { texts: ['', ' '], tokens: [''], numbers: [''] })).toEqual([]);
  });
});
