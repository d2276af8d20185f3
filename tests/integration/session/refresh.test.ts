import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CredentialStore } from '#domain/ports.ts';
import { createInstallation, type Installation } from './installation.ts';

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
      to: ['+15035550142'],
      text: 'x',
      files: [],
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
      act: { kind: 'delay', ms: 600, when: 'after-storing' },
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
