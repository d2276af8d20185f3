import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allow, createInstallation, ignore, type Installation } from './installation.ts';
import { stateOf, visit, waitingBrowser } from './waiting-browser.ts';

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
