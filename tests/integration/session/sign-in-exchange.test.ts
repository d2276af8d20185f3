import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInstallation, type Installation } from './installation.ts';
import { stateOf, visit, waitingBrowser } from './waiting-browser.ts';

const tokenPath = '/restapi/oauth/token';

let installation: Installation;

beforeEach(async () => {
  installation = await createInstallation({ profile: 'demo' });
});

afterEach(async () => {
  await installation.remove();
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
      act: { kind: 'delay', ms: 600, when: 'after-storing' },
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
    installation.simulator.faults.add({ path, act: { kind: 'delay', ms: 600, when: 'after-storing' } });
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
