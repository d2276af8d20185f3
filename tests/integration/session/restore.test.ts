import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CredentialStore } from '#domain/ports.ts';
import { createInstallation, ignore, type Installation } from './installation.ts';

const tokenPath = '/restapi/oauth/token';

const extensionPath = '/restapi/v1.0/account/~/extension/~';

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
    installation.simulator.faults.add({ path: tokenPath, act: { kind: 'delay', ms: 600 } });
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
