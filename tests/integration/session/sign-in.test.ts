import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allow, createInstallation, ignore, type Installation } from './installation.ts';
import { stateOf, visit, waitingBrowser } from './waiting-browser.ts';

const tokenPath = '/restapi/oauth/token';

const minute = 60_000;

let installation: Installation;

function occupy(port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, ipv6Only: true }, () => resolve(server));
  });
}

const freed = (server: Server): Promise<unknown> => new Promise((resolve) => server.close(resolve));

beforeEach(async () => {
  installation = await createInstallation({ profile: 'demo' });
});

afterEach(async () => {
  await installation.remove();
});

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
