import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, ignore, type Installation } from './installation.ts';

let installation: Installation;

beforeEach(async () => {
  installation = await createInstallation({ profile: 'demo' });
});

afterEach(async () => {
  await installation.remove();
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
