import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allow, createInstallation, ignore, type Installation } from './installation.ts';

const tokenPath = '/restapi/oauth/token';
const minute = 60_000;
let installation: Installation;

beforeEach(async () => {
  installation = await createInstallation({ profile: 'demo' });
});

afterEach(async () => {
  await installation.remove();
});

/** Opens an address of the listener as a browser would, by its own port. */
const visit = (port: number, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://localhost:${port}${path}`, init);

/** A browser that remembers where it was sent and waits for the test. */
function waitingBrowser(): { open: (url: string) => Promise<void>; urls: URL[] } {
  const urls: URL[] = [];
  return {
    urls,
    open: (url) => {
      urls.push(new URL(url));
      return Promise.resolve();
    },
  };
}

const stateOf = (url: URL | undefined): string => url?.searchParams.get('state') ?? '';

function occupy(port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, ipv6Only: true }, () => resolve(server));
  });
}

const freed = (server: Server): Promise<unknown> => new Promise((resolve) => server.close(resolve));

describe('signing in', () => {
  it('goes through the browser, exchanges the code, keeps the tokens and says who it is', async () => {
    const run = installation.run();
    await run.session.restore();
    expect(run.session.state()).toEqual({ phase: 'signed-out', error: null });
    expect(await run.session.signIn()).toEqual({ ok: true, value: null });
    const { person, missingScopes } = await run.reaches('signed-in');
    expect(person).toEqual({
      accountId: '62204000',
      extensionId: '62204204',
      extensionType: 'User',
      name: 'Nora Lindqvist',
      extensionNumber: '204',
      companyName: 'Halden Windows',
      homeCountry: 'US',
    });
    expect(missingScopes).toEqual([]);
    expect(run.states.map((state) => (state.phase === 'signing-in' ? state.step : state.phase))).toEqual([
      'signed-out',
      'browser',
      'exchange',
      'profile',
      'signed-in',
    ]);
    expect(installation.seen(tokenPath)).toEqual([200]);
    expect(run.connection.reachedCount).toBeGreaterThan(1);
    expect((await run.session.numberSource.readAll()).ok).toBe(true);
  });

  it('keeps server, registration, person and refresh token, and no access token', async () => {
    await installation.signedInBefore();
    const record = await installation.record();
    expect(record).toEqual({
      v: 1,
      s: installation.simulator.url,
      c: 'fromline-demo',
      a: '62204000',
      e: '62204204',
      r: expect.stringMatching(/^sim-refresh-/) as string,
      x: installation.time.clock.now() + 604_800_000,
    });
    expect(JSON.stringify(record)).not.toContain('sim-access-');
  });

  it('asks with a new state and a new challenge each time, on the configured server', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    await run.session.signIn();
    const [first, second] = browser.urls;
    expect(first?.origin).toBe(installation.simulator.url);
    expect(first?.searchParams.get('redirect_uri')).toBe(
      `http://localhost:${installation.ports[0]}/oauth2callback`,
    );
    expect(first?.searchParams.get('code_challenge_method')).toBe('S256');
    expect(stateOf(first)).toMatch(/^[\w-]{43}$/);
    expect(stateOf(second)).not.toBe(stateOf(first));
    expect(second?.searchParams.get('code_challenge')).not.toBe(first?.searchParams.get('code_challenge'));
  });

  it('says so when the user does not allow it', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    const answer = await visit(
      installation.ports[0] ?? 0,
      `/oauth2callback?error=access_denied&state=${stateOf(browser.urls[0])}`,
    );
    expect(await answer.text()).toContain('Fromline is not signed in');
    expect(await run.reaches('signed-out')).toMatchObject({ error: { code: 'sign-in-denied' } });
    expect(await installation.record()).toBeNull();
  });

  it('names another error that RingCentral redirects with', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    await visit(
      installation.ports[0] ?? 0,
      `/oauth2callback?error=invalid_scope&error_description=No&state=${stateOf(browser.urls[0])}`,
    );
    expect(await run.reaches('signed-out')).toMatchObject({
      error: { code: 'sign-in-refused', platform: { code: 'invalid_scope', message: 'No' } },
    });
  });

  it('can be cancelled, which is no error and frees the port', async () => {
    const run = installation.run({ openBrowser: ignore });
    await run.session.signIn();
    await run.session.cancelSignIn();
    expect(run.session.state()).toEqual({ phase: 'signed-out', error: null });
    await freed(await occupy(installation.ports[0] ?? 0, '127.0.0.1'));
  });

  it('ends after five minutes, says when, and frees the port', async () => {
    const run = installation.run({ openBrowser: ignore });
    const began = installation.time.clock.now();
    await run.session.signIn();
    expect(run.session.state()).toEqual({
      phase: 'signing-in',
      step: 'browser',
      expiresAt: began + 5 * minute,
    });
    await installation.time.pass(5 * minute - 1);
    expect(run.session.state().phase).toBe('signing-in');
    await installation.time.pass(1);
    expect(await run.reaches('signed-out')).toEqual({
      phase: 'signed-out',
      error: { code: 'sign-in-timed-out' },
    });
    await freed(await occupy(installation.ports[0] ?? 0, '127.0.0.1'));
  });

  it('starts afresh the second time: the first address leads nowhere any more', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    await run.session.signIn();
    const stale = await visit(
      installation.ports[0] ?? 0,
      `/oauth2callback?code=stale&state=${stateOf(browser.urls[0])}`,
    );
    expect(stale.status).toBe(400);
    expect(run.session.state().phase).toBe('signing-in');
    await allow(browser.urls[1]?.href ?? '');
    await run.reaches('signed-in');
  });

  it('works again after it was cancelled, denied or timed out', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    await run.session.cancelSignIn();
    await run.session.signIn();
    await installation.time.pass(5 * minute);
    await run.reaches('signed-out');
    await run.session.signIn();
    await allow(browser.urls[2]?.href ?? '');
    await run.reaches('signed-in');
  });

  it('goes on waiting when the browser does not open, and opens it again when asked', async () => {
    const openBrowser = vi.fn<(url: string) => Promise<void>>();
    openBrowser.mockRejectedValueOnce(new Error('no browser')).mockImplementation(allow);
    const run = installation.run({ openBrowser });
    expect(await run.session.signIn()).toEqual({ ok: false, error: { code: 'browser-not-opened' } });
    expect(run.session.state().phase).toBe('signing-in');
    expect(await run.session.openBrowserAgain()).toEqual({ ok: true, value: null });
    await run.reaches('signed-in');
    expect(openBrowser.mock.calls[1]).toEqual(openBrowser.mock.calls[0]);
  });

  it('has nothing to open again when nobody is signing in', async () => {
    expect((await installation.run().session.openBrowserAgain()).ok).toBe(false);
  });

  it('does nothing when somebody is signed in', async () => {
    const run = installation.run();
    await run.session.signIn();
    await run.reaches('signed-in');
    expect(await run.session.signIn()).toEqual({ ok: true, value: null });
    expect(installation.seen(tokenPath)).toHaveLength(1);
  });

  it('needs a client id', async () => {
    const run = installation.run({ clientId: '' });
    expect(await run.session.signIn()).toEqual({ ok: false, error: { code: 'client-id-missing' } });
    expect(run.session.state()).toEqual({ phase: 'signed-out', error: { code: 'client-id-missing' } });
  });
});

describe('the listener', () => {
  it('takes the next port when one is taken', async () => {
    const taken = await occupy(installation.ports[0] ?? 0, '127.0.0.1');
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    expect(browser.urls[0]?.searchParams.get('redirect_uri')).toBe(
      `http://localhost:${installation.ports[1]}/oauth2callback`,
    );
    await allow(browser.urls[0]?.href ?? '');
    await run.reaches('signed-in');
    await freed(taken);
  });

  it('does not take a port of which somebody else has the IPv6 half', async () => {
    const taken = await occupy(installation.ports[0] ?? 0, '::1').catch(() => null);
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    // Without IPv6 on this computer nobody can have that half, and the first port is right.
    const expected = taken === null ? installation.ports[0] : installation.ports[1];
    expect(browser.urls[0]?.searchParams.get('redirect_uri')).toContain(`:${expected}/`);
    if (taken !== null) await freed(taken);
  });

  it('names the ports when all are taken', async () => {
    const taken = await Promise.all(installation.ports.map((port) => occupy(port, '127.0.0.1')));
    const run = installation.run();
    const error = { code: 'redirect-ports-taken', subject: installation.ports.join(', ') };
    expect(await run.session.signIn()).toEqual({ ok: false, error });
    expect(run.session.state()).toEqual({ phase: 'signed-out', error });
    await Promise.all(taken.map(freed));
  });

  it('cannot be reached from another computer', async () => {
    const run = installation.run({ openBrowser: ignore });
    await run.session.signIn();
    // The same port on every other address of this computer is still free.
    await freed(await occupy(installation.ports[0] ?? 0, '127.0.0.2'));
  });

  it('refuses a wrong state, repeats nothing of it, and goes on waiting', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    const port = installation.ports[0] ?? 0;
    const wrong = await visit(port, '/oauth2callback?code=%3Cscript%3Eevil&state=guessed');
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).not.toMatch(/evil|guessed|script/);
    expect((await visit(port, '/oauth2callback?error=access_denied&state=guessed')).status).toBe(400);
    expect(run.session.state()).toMatchObject({ phase: 'signing-in', step: 'browser' });
    await allow(browser.urls[0]?.href ?? '');
    await run.reaches('signed-in');
  });

  it('knows one path and one method', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    const port = installation.ports[0] ?? 0;
    const query = `code=abc&state=${stateOf(browser.urls[0])}`;
    expect((await visit(port, `/?${query}`)).status).toBe(404);
    const post = await visit(port, `/oauth2callback?${query}`, { method: 'POST' });
    expect(post.status).toBe(405);
    expect(post.headers.get('allow')).toBe('GET');
    expect(run.session.state().phase).toBe('signing-in');
  });

  it('refuses a request that came by another name', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    const target = `/oauth2callback?code=abc&state=${stateOf(browser.urls[0])}`;
    const answer = await fetch(`http://127.0.0.1:${installation.ports[0]}${target}`);
    expect(answer.status).toBe(400);
    expect(run.session.state().phase).toBe('signing-in');
  });

  it('gives a page that is not kept, runs nothing and tells nobody where it was', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    const page = await visit(
      installation.ports[0] ?? 0,
      `/oauth2callback?code=abc&state=${stateOf(browser.urls[0])}`,
    );
    expect(page.status).toBe(200);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const html = await page.text();
    expect(html).toContain('You can close this page');
    expect(html).not.toContain('abc');
    await run.reaches('signed-out');
  });

  it('is there for one redirect: the same again finds nobody', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    await allow(browser.urls[0]?.href ?? '');
    await run.reaches('signed-in');
    await expect(visit(installation.ports[0] ?? 0, '/oauth2callback')).rejects.toThrow('fetch failed');
  });
});

describe('the exchange of the code', () => {
  it('is refused for a code that RingCentral does not know', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open });
    await run.session.signIn();
    await visit(installation.ports[0] ?? 0, `/oauth2callback?code=forged&state=${stateOf(browser.urls[0])}`);
    expect(await run.reaches('signed-out')).toMatchObject({
      error: { code: 'sign-in-refused', platform: { status: 400, code: 'OAU-106' } },
    });
  });

  it('is refused for a client id that RingCentral does not know', async () => {
    const browser = waitingBrowser();
    const run = installation.run({ openBrowser: browser.open, clientId: 'somebody-else' });
    await run.session.signIn();
    expect((await fetch(browser.urls[0]?.href ?? '')).status).toBe(400);
    expect(run.session.state().phase).toBe('signing-in');
    await visit(installation.ports[0] ?? 0, `/oauth2callback?code=x&state=${stateOf(browser.urls[0])}`);
    expect(await run.reaches('signed-out')).toMatchObject({
      error: { code: 'sign-in-refused', platform: { status: 401, code: 'OAU-120' } },
    });
  });

  it('names the redirect address when it is not the registered one', async () => {
    const run = installation.run();
    installation.simulator.faults.add({
      path: tokenPath,
      act: {
        kind: 'answer',
        status: 400,
        body: {
          error: 'invalid_grant',
          errors: [{ errorCode: 'OAU-109', message: 'Redirect URIs do not match' }],
        },
      },
    });
    await run.session.signIn();
    expect(await run.reaches('signed-out')).toMatchObject({
      error: {
        code: 'redirect-mismatch',
        subject: `http://localhost:${installation.ports[0]}/oauth2callback`,
      },
    });
  });

  it.each([
    ['the network fails', { kind: 'close' }, 'offline'],
    ['RingCentral is busy', { kind: 'answer', status: 503, headers: { 'retry-after': '7' } }, 'server-error'],
    [
      'the limit is reached',
      { kind: 'answer', status: 429, headers: { 'retry-after': '7' } },
      'rate-limited',
    ],
    ['the answer is no JSON', { kind: 'not-json', status: 200 }, 'unexpected-answer'],
    [
      'there is no token in it',
      { kind: 'answer', status: 200, body: { expires_in: 1 } },
      'unexpected-answer',
    ],
    [
      'the token could not stand in a header',
      { kind: 'answer', status: 200, body: { access_token: 'a\r\nb', token_type: 'bearer', expires_in: 9 } },
      'unexpected-answer',
    ],
  ] as const)('ends the attempt when %s', async (_what, act, code) => {
    const run = installation.run();
    installation.simulator.faults.add({ path: tokenPath, act });
    await run.session.signIn();
    expect(await run.reaches('signed-out')).toMatchObject({ error: { code } });
    expect(await installation.record()).toBeNull();
  });

  it('leaves no session behind when it was cancelled meanwhile', async () => {
    const run = installation.run();
    installation.simulator.faults.add({
      path: tokenPath,
      act: { kind: 'delay', ms: 150, when: 'after-storing' },
    });
    await run.session.signIn();
    await vi.waitFor(() => expect(run.session.state()).toMatchObject({ step: 'exchange' }));
    await run.session.cancelSignIn();
    await vi.waitFor(() => expect(installation.seen('/restapi/oauth/revoke')).toEqual([200]));
    expect(run.session.state()).toEqual({ phase: 'signed-out', error: null });
    expect(await installation.record()).toBeNull();
  });

  it('leaves no session behind when it was cancelled while asking who it is', async () => {
    const run = installation.run();
    const path = '/restapi/v1.0/account/~/extension/~';
    installation.simulator.faults.add({ path, act: { kind: 'delay', ms: 150, when: 'after-storing' } });
    await run.session.signIn();
    await vi.waitFor(() => expect(run.session.state()).toMatchObject({ step: 'profile' }));
    await run.session.cancelSignIn();
    expect(installation.seen('/restapi/oauth/revoke')).toEqual([200]);
    expect(await installation.record()).toBeNull();
    await vi.waitFor(() => expect(installation.seen(path)).toEqual([200]));
    expect(run.session.state()).toEqual({ phase: 'signed-out', error: null });
  });
});

describe('scopes', () => {
  it('that are missing are named', async () => {
    installation.simulator.tokens.change({ scopes: ['ReadAccounts', 'ReadMessages'] });
    const run = installation.run();
    await run.session.signIn();
    expect(await run.reaches('signed-in')).toMatchObject({ missingScopes: ['SMS'] });
  });

  it('without which nobody can be read end the sign-in, and leave nothing behind', async () => {
    installation.simulator.tokens.change({ scopes: ['SMS'] });
    const run = installation.run();
    await run.session.signIn();
    expect(await run.reaches('signed-out')).toMatchObject({
      error: { code: 'scope-missing', subject: 'ReadAccounts' },
    });
    await vi.waitFor(() => expect(installation.seen('/restapi/oauth/revoke')).toEqual([200]));
    expect(await installation.record()).toBeNull();
  });

  it('that the app got later are seen with the next tokens', async () => {
    installation.simulator.tokens.change({ scopes: ['ReadAccounts'] });
    const run = installation.run();
    await run.session.signIn();
    await run.reaches('signed-in');
    installation.simulator.tokens.change({ scopes: ['ReadAccounts', 'SMS'], expireAccess: true });
    await run.session.numberSource.readAll();
    expect(run.session.state()).toMatchObject({ phase: 'signed-in', missingScopes: [] });
  });
});

describe('the settings under Advanced', () => {
  it('come from the configuration until the user chooses', async () => {
    const run = installation.run();
    expect(run.session.settings()).toEqual({
      serverUrl: installation.simulator.url,
      clientId: 'fromline-demo',
      redirectUris: installation.ports.map((port) => `http://localhost:${port}/oauth2callback`),
    });
    const chosen = await run.session.configure({
      serverUrl: ' https://platform.ringcentral.biz/ ',
      clientId: ' abc ',
    });
    expect(chosen).toMatchObject({
      ok: true,
      value: { serverUrl: 'https://platform.ringcentral.biz', clientId: 'abc' },
    });
    expect(installation.run().session.settings()).toMatchObject({ clientId: 'abc' });
  });

  it('are used by the next sign-in', async () => {
    const run = installation.run({ clientId: '', serverUrl: 'https://platform.ringcentral.com' });
    await run.session.configure({ serverUrl: installation.simulator.url, clientId: 'fromline-demo' });
    await run.session.signIn();
    await run.reaches('signed-in');
  });

  it('are refused while they are in use', async () => {
    const run = installation.run({ openBrowser: ignore });
    await run.session.signIn();
    const choice = { serverUrl: installation.simulator.url, clientId: 'x' };
    expect(await run.session.configure(choice)).toEqual({ ok: false, error: { code: 'sign-in-running' } });
    await run.session.cancelSignIn();
    const other = installation.run();
    await other.session.signIn();
    await other.reaches('signed-in');
    expect(await other.session.configure(choice)).toEqual({ ok: false, error: { code: 'sign-in-running' } });
    expect(installation.settings.choice).toBeNull();
  });

  it.each([
    [{ serverUrl: 'nonsense', clientId: 'x' }, false, 'server-url-invalid'],
    [{ serverUrl: 'http://platform.ringcentral.com', clientId: 'x' }, false, 'server-url-invalid'],
    [{ serverUrl: 'https://platform.ringcentral.com', clientId: ' ' }, false, 'client-id-missing'],
    [{ serverUrl: 'https://platform.ringcentral.com', clientId: 'x' }, true, 'server-not-allowed'],
  ])('refuse %j', async (choice, testRuntime, code) => {
    const run = installation.run({ testRuntime });
    expect(await run.session.configure(choice)).toMatchObject({ ok: false, error: { code } });
    expect(installation.settings.choice).toBeNull();
  });

  it('give way to what environment or arguments of this run name, each for itself', () => {
    const url = installation.simulator.url;
    installation.settings.choice = { serverUrl: 'https://platform.ringcentral.biz', clientId: 'stored' };
    const settingsWith = (given: { serverUrl?: boolean; clientId?: boolean }): object =>
      installation.run({ given }).session.settings();
    expect(settingsWith({})).toMatchObject(installation.settings.choice);
    expect(settingsWith({ serverUrl: true })).toMatchObject({ serverUrl: url, clientId: 'stored' });
    expect(settingsWith({ serverUrl: true, clientId: true })).toMatchObject({
      serverUrl: url,
      clientId: 'fromline-demo',
    });
  });

  it('win again when the user chooses in this run', async () => {
    const run = installation.run({ given: { serverUrl: true, clientId: true } });
    const choice = { serverUrl: 'https://platform.ringcentral.biz', clientId: 'abc' };
    expect(await run.session.configure(choice)).toMatchObject({ ok: true, value: choice });
    expect(run.session.settings()).toMatchObject(choice);
  });

  it('do not count any more where they are not allowed', () => {
    installation.settings.choice = { serverUrl: 'https://platform.ringcentral.com', clientId: 'real' };
    expect(installation.run({ testRuntime: true }).session.settings()).toMatchObject({
      serverUrl: installation.simulator.url,
      clientId: 'fromline-demo',
    });
  });
});
