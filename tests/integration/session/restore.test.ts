import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CredentialStore } from '#domain/ports.ts';
import { createInstallation, ignore, type Installation } from './installation.ts';

const tokenPath = '/restapi/oauth/token';
const extensionPath = '/restapi/v1.0/account/~/extension/~';
const numbersPath = `${extensionPath}/phone-number`;
const minute = 60_000;
let installation: Installation;

function createGate(): { readonly opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

beforeEach(async () => {
  installation = await createInstallation({ profile: 'demo' });
});

afterEach(async () => {
  await installation.remove();
});

describe('starting again', () => {
  it('is signed out when nobody ever signed in', async () => {
    const run = installation.run();
    expect(run.session.state()).toEqual({ phase: 'starting' });
    await run.session.restore();
    expect(run.session.state()).toEqual({ phase: 'signed-out', error: null });
    expect(run.session.person()).toBeNull();
  });

  it('shows the person at once and refreshes behind', async () => {
    await installation.signedInBefore();
    installation.simulator.faults.add({ path: tokenPath, act: { kind: 'delay', ms: 100 } });
    const run = installation.run();
    await run.session.restore();
    expect(run.session.state()).toMatchObject({ phase: 'signed-in', person: { name: 'Nora Lindqvist' } });
    expect(installation.seen(tokenPath)).toEqual([200]);
    await vi.waitFor(() => expect(installation.seen(tokenPath)).toEqual([200, 200]));
    expect((await run.session.numberSource.readAll()).ok).toBe(true);
    expect(run.states.filter((state) => state.phase !== 'signed-in')).toEqual([]);
  });

  it('asks who it is when the person is not known any more', async () => {
    await installation.signedInBefore();
    installation.persons.clear();
    const run = installation.run();
    await run.session.restore();
    expect(run.session.state()).toMatchObject({ phase: 'signed-in', person: { name: 'Nora Lindqvist' } });
    expect(installation.persons.size).toBe(1);
  });

  it('takes what has changed about the person', async () => {
    await installation.signedInBefore();
    const [key = ''] = installation.persons.keys();
    const person = installation.persons.get(key);
    if (person !== undefined) installation.persons.set(key, { ...person, name: 'Nora L.' });
    const run = installation.run();
    await run.session.restore();
    expect(run.session.person()?.name).toBe('Nora L.');
    await vi.waitFor(() => expect(run.session.person()?.name).toBe('Nora Lindqvist'));
  });

  it('names missing scopes as soon as the new tokens are there', async () => {
    await installation.signedInBefore();
    installation.simulator.tokens.change({ scopes: ['ReadAccounts'] });
    const run = installation.run();
    await run.session.restore();
    await vi.waitFor(() => expect(run.session.state()).toMatchObject({ missingScopes: ['SMS'] }));
  });

  it('leaves the record of another server or registration alone', async () => {
    await installation.signedInBefore();
    const before = await installation.record();
    for (const options of [{ clientId: 'other' }, { serverUrl: 'http://127.0.0.1:9' }]) {
      const run = installation.run(options);
      await run.session.restore();
      expect(run.session.state()).toEqual({ phase: 'signed-out', error: null });
      await run.stop();
    }
    expect(await installation.record()).toEqual(before);
    expect(installation.seen(tokenPath)).toHaveLength(1);
  });

  it('leaves a record alone that it cannot read', async () => {
    await installation.keychain.write('session', '{"v":9,"future":true}');
    const run = installation.run();
    await run.session.restore();
    expect(run.session.state()).toEqual({ phase: 'signed-out', error: null });
    expect(await installation.record()).toEqual({ v: 9, future: true });
  });

  it('says so when the keychain does not answer, and can be asked again', async () => {
    await installation.signedInBefore();
    const read = vi.spyOn(installation.keychain, 'read').mockRejectedValueOnce(new Error('locked'));
    const run = installation.run();
    await run.session.restore();
    expect(run.session.state()).toEqual({ phase: 'signed-out', error: { code: 'keychain-unavailable' } });
    read.mockRestore();
    await run.session.restore();
    expect(run.session.state().phase).toBe('signed-in');
  });

  it('gives way to a sign-in that begins meanwhile', async () => {
    await installation.signedInBefore();
    const gate = createGate();
    const slow: CredentialStore = {
      ...installation.keychain,
      read: async (name) => {
        await gate.opened;
        return installation.keychain.read(name);
      },
    };
    const run = installation.run({ credentialStore: slow, openBrowser: ignore });
    const restoring = run.session.restore();
    await run.session.signIn();
    gate.open();
    await restoring;
    expect(run.session.state().phase).toBe('signing-in');
  });
});

describe('starting again without a network', () => {
  it('is signed in when the person is known, and works once the network is back', async () => {
    await installation.signedInBefore();
    await installation.simulator.setNetworkDown(true);
    const run = installation.run();
    await run.session.restore();
    expect(run.session.state()).toMatchObject({ phase: 'signed-in', person: { name: 'Nora Lindqvist' } });
    expect(await run.session.numberSource.readAll()).toMatchObject({ ok: false, error: { code: 'offline' } });
    expect(run.connection.notReachedCount).toBeGreaterThan(0);
    await installation.simulator.setNetworkDown(false);
    await run.session.probe();
    expect((await run.session.numberSource.readAll()).ok).toBe(true);
    expect(run.session.state().phase).toBe('signed-in');
  });

  it('waits with the tokens when the person is not known, and goes on by itself', async () => {
    await installation.signedInBefore();
    installation.persons.clear();
    const before = await installation.record();
    await installation.simulator.setNetworkDown(true);
    const run = installation.run();
    await run.session.restore();
    expect(run.session.state()).toMatchObject({ phase: 'signed-out', error: { code: 'offline' } });
    await installation.time.pass(minute);
    expect(await installation.record()).toEqual(before);
    await installation.simulator.setNetworkDown(false);
    await installation.time.pass(minute);
    await run.reaches('signed-in');
  });

  it('does not ask again before RingCentral wants to be asked', async () => {
    await installation.signedInBefore();
    installation.persons.clear();
    installation.simulator.faults.add({
      path: extensionPath,
      act: { kind: 'answer', status: 429, headers: { 'Retry-After': '90' } },
    });
    const run = installation.run();
    await run.session.restore();
    expect(run.session.state()).toMatchObject({ phase: 'signed-out', error: { code: 'rate-limited' } });
    await installation.time.pass(90_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(installation.seen(extensionPath)).toEqual([200, 429]);
    await installation.time.pass(1_000);
    await run.reaches('signed-in');
  });

  it.each([401, 403, 404])('keeps the tokens when something answers %i to who it is', async (status) => {
    await installation.signedInBefore();
    installation.persons.clear();
    installation.simulator.faults.add({
      path: extensionPath,
      times: 'always',
      act: { kind: 'not-json', status },
    });
    const run = installation.run();
    await run.session.restore();
    expect(run.session.state()).toMatchObject({ phase: 'signed-out', error: { platform: { status } } });
    expect(installation.seen('/restapi/oauth/revoke')).toEqual([]);
    await run.stop();
    installation.simulator.faults.clear();
    const next = installation.run();
    await next.session.restore();
    expect(next.session.state().phase).toBe('signed-in');
  });

  it('goes on at once when somebody says the network is back', async () => {
    await installation.signedInBefore();
    installation.persons.clear();
    await installation.simulator.setNetworkDown(true);
    const run = installation.run();
    await run.session.restore();
    await installation.simulator.setNetworkDown(false);
    await run.session.probe();
    expect(run.session.state().phase).toBe('signed-in');
  });

  it('lets the user sign in anew instead', async () => {
    await installation.signedInBefore();
    installation.persons.clear();
    installation.simulator.faults.add({ path: tokenPath, act: { kind: 'answer', status: 503 } });
    const run = installation.run();
    await run.session.restore();
    expect(run.session.state()).toMatchObject({ phase: 'signed-out', error: { code: 'server-error' } });
    await run.session.signIn();
    await run.reaches('signed-in');
    await installation.time.pass(10 * minute);
    expect(run.session.state().phase).toBe('signed-in');
  });
});

describe('refreshing', () => {
  it.each([
    ['503', { kind: 'answer', status: 503 }],
    ['500', { kind: 'answer', status: 500 }],
    ['429', { kind: 'answer', status: 429 }],
    ['401 for the client', { kind: 'answer', status: 401, body: { error: 'invalid_client' } }],
    ['400 that is not about the grant', { kind: 'answer', status: 400, body: { error: 'invalid_request' } }],
    ['a gateway page', { kind: 'not-json' }],
    ['a gateway page that says 200', { kind: 'not-json', status: 200 }],
    ['a cut connection', { kind: 'close', when: 'after-reading' }],
  ] as const)('keeps the session after %s', async (_what, act) => {
    await installation.signedInBefore();
    const before = await installation.record();
    installation.simulator.faults.add({ path: tokenPath, times: 'always', act });
    const run = installation.run();
    await run.session.restore();
    expect((await run.session.numberSource.readAll()).ok).toBe(false);
    expect(run.session.state().phase).toBe('signed-in');
    expect(await installation.record()).toEqual(before);
    installation.simulator.faults.clear();
    await installation.time.pass(minute);
    expect((await run.session.numberSource.readAll()).ok).toBe(true);
  });

  it('ends the session on invalid_grant alone, says so, and forgets the dead record', async () => {
    await installation.signedInBefore();
    installation.simulator.tokens.change({ revokeRefresh: true });
    const run = installation.run();
    await run.session.restore();
    expect(await run.reaches('signed-out')).toMatchObject({
      error: { code: 'session-ended', platform: { status: 400, code: 'OAU-213' } },
    });
    await vi.waitFor(async () => expect(await installation.record()).toBeNull());
    expect(installation.seen(tokenPath)).toEqual([200, 400]);
    expect(await run.session.numberSource.readAll()).toEqual({ ok: false, error: { code: 'not-signed-in' } });
    expect(installation.persons.size).toBe(1);
  });

  it('can end the session in the middle of work', async () => {
    const run = installation.run();
    await run.session.signIn();
    await run.reaches('signed-in');
    installation.simulator.tokens.change({ expireAccess: true, expireRefresh: true });
    const outcome = await run.session.smsGateway.send({
      from: '+15035550111',
      to: '+15035550142',
      text: 'x',
    });
    expect(outcome).toMatchObject({ kind: 'not-sent', gate: 'session', cause: { code: 'session-ended' } });
    expect(run.session.state()).toMatchObject({
      phase: 'signed-out',
      error: { code: 'session-ended', platform: { code: 'OAU-210' } },
    });
    await run.session.signIn();
    await run.reaches('signed-in');
  });

  it('keeps the newest refresh token, so that the next start works long after', async () => {
    await installation.signedInBefore();
    const first = (await installation.record())?.['r'];
    const run = installation.run();
    await run.session.restore();
    await run.session.numberSource.readAll();
    const second = (await installation.record())?.['r'];
    expect(second).not.toBe(first);
    await run.stop();
    await installation.time.pass(3 * 24 * 60 * minute);
    const next = installation.run();
    await next.session.restore();
    expect((await next.session.numberSource.readAll()).ok).toBe(true);
  });

  it('keeps tokens that arrive while the app quits', async () => {
    await installation.signedInBefore();
    installation.simulator.faults.add({
      path: tokenPath,
      act: { kind: 'delay', ms: 150, when: 'after-storing' },
    });
    const quitting = installation.run();
    await quitting.session.restore();
    await vi.waitFor(() => expect(installation.seen(tokenPath)).toHaveLength(2));
    await quitting.stop();
    // Longer than RingCentral honours the refresh token that was used.
    await installation.time.pass(3 * 60 * minute);
    const next = installation.run();
    await next.session.restore();
    expect((await next.session.numberSource.readAll()).ok).toBe(true);
    expect(next.session.state().phase).toBe('signed-in');
  });

  it('does not keep the app from quitting', async () => {
    await installation.signedInBefore();
    installation.simulator.faults.add({ path: tokenPath, act: { kind: 'hang' } });
    const quitting = installation.run({ deadlineMs: 600_000 });
    await quitting.session.restore();
    await vi.waitFor(() => expect(installation.seen(tokenPath)).toHaveLength(2));
    let isOver = false;
    void quitting.stop().then(() => (isOver = true));
    await installation.time.pass(5_000);
    await vi.waitFor(() => expect(isOver).toBe(true));
  });

  it('survives a crash between the answer and the keychain', async () => {
    await installation.signedInBefore();
    const gate = createGate();
    const stuck: CredentialStore = { ...installation.keychain, write: () => gate.opened };
    const crashed = installation.run({ credentialStore: stuck });
    await crashed.session.restore();
    void crashed.session.numberSource.readAll();
    await vi.waitFor(() => expect(installation.seen(tokenPath)).toEqual([200, 200]));
    await new Promise((resolve) => setTimeout(resolve, 100));
    // Nothing was asked with the new token, so RingCentral still honours the one in the keychain.
    expect(installation.seen(numbersPath)).toEqual([]);
    await installation.time.pass(50 * minute);
    const run = installation.run();
    await run.session.restore();
    expect((await run.session.numberSource.readAll()).ok).toBe(true);
    expect(run.session.state().phase).toBe('signed-in');
    gate.open();
  });

  it('goes on for this run when the keychain does not take the new record', async () => {
    const failing: CredentialStore = {
      ...installation.keychain,
      write: () => Promise.reject(new Error('locked')),
    };
    const run = installation.run({ credentialStore: failing });
    await run.session.signIn();
    await run.reaches('signed-in');
    installation.simulator.tokens.change({ expireAccess: true });
    expect((await run.session.numberSource.readAll()).ok).toBe(true);
    expect(run.session.state().phase).toBe('signed-in');
  });

  it('is done once for everything that starts together', async () => {
    await installation.signedInBefore();
    const run = installation.run();
    await run.session.restore();
    const reads = await Promise.all([1, 2, 3].map(() => run.session.numberSource.readAll()));
    expect(reads.map((read) => read.ok)).toEqual([true, true, true]);
    expect(installation.seen(tokenPath)).toEqual([200, 200]);
  });
});

describe('signing out', () => {
  it('forgets the tokens here and ends the session at RingCentral', async () => {
    const run = installation.run();
    await run.session.signIn();
    await run.reaches('signed-in');
    const refreshToken = String((await installation.record())?.['r']);
    await run.session.signOut();
    expect(run.session.state()).toEqual({ phase: 'signed-out', error: null });
    expect(await installation.record()).toBeNull();
    expect(installation.persons.size).toBe(0);
    expect(installation.seen('/restapi/oauth/revoke')).toEqual([200]);
    const again = await fetch(`${installation.simulator.url}${tokenPath}`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
        client_id: 'fromline-demo',
      }),
    });
    expect(again.status).toBe(400);
  });

  it('works offline, too: what is here is gone', async () => {
    const run = installation.run();
    await run.session.signIn();
    await run.reaches('signed-in');
    await installation.simulator.setNetworkDown(true);
    await run.session.signOut();
    expect(run.session.state()).toEqual({ phase: 'signed-out', error: null });
    expect(await installation.record()).toBeNull();
  });

  it('is at once for the user, whatever RingCentral takes to answer', async () => {
    const run = installation.run({ deadlineMs: 300 });
    await run.session.signIn();
    await run.reaches('signed-in');
    installation.simulator.faults.add({ path: '/restapi/oauth/revoke', act: { kind: 'hang' } });
    const leaving = run.session.signOut();
    expect(run.session.state()).toEqual({ phase: 'signed-out', error: null });
    await leaving;
  });

  it('keeps a refresh that was under way from bringing the record back', async () => {
    const run = installation.run();
    await run.session.signIn();
    await run.reaches('signed-in');
    installation.simulator.tokens.change({ expireAccess: true });
    installation.simulator.faults.add({
      path: tokenPath,
      act: { kind: 'delay', ms: 150, when: 'after-storing' },
    });
    const reading = run.session.numberSource.readAll();
    await vi.waitFor(() => expect(installation.seen(tokenPath)).toHaveLength(2));
    await run.session.signOut();
    expect(await reading).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await installation.record()).toBeNull();
  });

  it('never gives what was read for one person to the next', async () => {
    const run = installation.run();
    await run.session.signIn();
    await run.reaches('signed-in');
    installation.simulator.faults.add({
      path: numbersPath,
      act: { kind: 'delay', ms: 200, when: 'after-storing' },
    });
    const reading = run.session.numberSource.readAll();
    await vi.waitFor(() => expect(installation.seen(numbersPath)).toHaveLength(1));
    await run.session.signOut();
    installation.simulator.setProfile('sales');
    await run.session.signIn();
    await run.reaches('signed-in');
    expect(run.session.person()?.name).toBe('Hana Sato');
    expect(await reading).toEqual({ ok: false, error: { code: 'not-signed-in' } });
  });

  it('lets nothing be sent any more', async () => {
    const run = installation.run();
    await run.session.restore();
    const outcome = await run.session.smsGateway.send({
      from: '+15035550111',
      to: '+15035550142',
      text: 'x',
    });
    expect(outcome).toEqual({
      kind: 'not-sent',
      gate: 'session',
      retryAfterSeconds: null,
      cause: { code: 'session-ended', message: null, requestId: null },
    });
  });
});
