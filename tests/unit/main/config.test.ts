import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkServerUrl, readConfig } from '#main/config.ts';

const userDataDirectory = '/home/nora/.config/Fromline';
const read = (env: Record<string, string | undefined>, argv: readonly string[] = []) =>
  readConfig({ env, argv, userDataDirectory });

describe('readConfig', () => {
  it('talks to production, without a client id, when nothing is set', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        serverUrl: 'https://platform.ringcentral.com',
        clientId: '',
        redirectPorts: [47110, 47111, 47112],
        dataDirectory: '/home/nora/.config/Fromline/data',
        testRuntime: false,
        given: { serverUrl: false, clientId: false },
      },
    });
  });

  it('takes server, client id and data directory from the environment', () => {
    const result = read({
      FROMLINE_SERVER_URL: ' http://127.0.0.1:40123/ ',
      FROMLINE_CLIENT_ID: ' fromline-demo ',
      FROMLINE_DATA_DIR: '/somewhere/else',
      FROMLINE_TEST_RUNTIME: '1',
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        serverUrl: 'http://127.0.0.1:40123',
        clientId: 'fromline-demo',
        dataDirectory: '/somewhere/else',
        testRuntime: true,
        given: { serverUrl: true, clientId: true },
      },
    });
  });

  it('makes an absolute path of a relative data directory', () => {
    expect(read({ FROMLINE_DATA_DIR: 'somewhere/else/' })).toMatchObject({
      ok: true,
      value: { dataDirectory: join(process.cwd(), 'somewhere', 'else') },
    });
  });

  it('lets the command line win, and there the last word', () => {
    const argv = [
      'fromline',
      '--client-id=first',
      '--client-id=second',
      '--server-url=https://platform.ringcentral.biz',
    ];
    expect(
      read({ FROMLINE_CLIENT_ID: 'env', FROMLINE_SERVER_URL: 'https://other.example' }, argv),
    ).toMatchObject({
      ok: true,
      value: { clientId: 'second', serverUrl: 'https://platform.ringcentral.biz' },
    });
  });

  it('treats an empty variable as absent', () => {
    expect(read({ FROMLINE_SERVER_URL: '  ', FROMLINE_TEST_RUNTIME: '' })).toMatchObject({
      ok: true,
      value: { serverUrl: 'https://platform.ringcentral.com', testRuntime: false },
    });
  });

  it('says so when the server address cannot be used', () => {
    expect(read({ FROMLINE_SERVER_URL: 'platform' })).toEqual({
      ok: false,
      error: { code: 'server-url-invalid' },
    });
  });

  it('refuses a real server on the test runtime', () => {
    expect(
      read({ FROMLINE_TEST_RUNTIME: '1', FROMLINE_SERVER_URL: 'https://platform.ringcentral.com' }),
    ).toEqual({ ok: false, error: { code: 'server-not-allowed', subject: 'platform.ringcentral.com' } });
  });
});

describe('checkServerUrl', () => {
  const check = (url: string, testRuntime = false) => checkServerUrl(url, { testRuntime });

  it.each([
    ['https://platform.ringcentral.com', 'https://platform.ringcentral.com'],
    ['  HTTPS://Platform.RingCentral.COM/  ', 'https://platform.ringcentral.com'],
    ['https://platform.ringcentral.biz:8443', 'https://platform.ringcentral.biz:8443'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
  ])('takes %s', (typed, origin) => {
    expect(check(typed)).toEqual({ ok: true, value: origin });
  });

  it.each([
    '',
    'platform.ringcentral.com',
    'http://platform.ringcentral.com',
    'http://127.0.0.1.evil.example',
    'http://localhost.evil.example',
    'http://localhost@evil.example',
    'https://user:secret@platform.ringcentral.com',
    'https://platform.ringcentral.com/restapi',
    'https://platform.ringcentral.com/?x=1',
    'https://platform.ringcentral.com/#x',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('refuses %s', (typed) => {
    expect(check(typed)).toEqual({ ok: false, error: { code: 'server-url-invalid' } });
  });

  it.each(['http://127.0.0.1:1', 'http://localhost:1', 'http://[::1]:1', 'https://localhost:1'])(
    'allows %s on the test runtime',
    (typed) => {
      expect(check(typed, true).ok).toBe(true);
    },
  );
});
