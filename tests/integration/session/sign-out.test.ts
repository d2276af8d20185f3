import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createInstallation, type Installation } from './installation.ts';

const tokenPath = '/restapi/oauth/token';

const extensionPath = '/restapi/v1.0/account/~/extension/~';

const numbersPath = `${extensionPath}/phone-number`;

let installation: Installation;

beforeEach(async () => {
  installation = await createInstallation({ profile: 'demo' });
});

afterEach(async () => {
  await installation.remove();
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
      act: { kind: 'delay', ms: 600, when: 'after-storing' },
    });
    const reading = run.session.numberSource.readAll();
    await vi.waitFor(() => expect(installation.seen(tokenPath)).toHaveLength(2));
    await run.session.signOut();
    expect(await reading).toMatchObject({ ok: false, error: { code: 'not-signed-in' } });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await installation.record()).toBeNull();
  });

  it('never gives what was read for one person to the next', async () => {
    const run = installation.run();
    await run.session.signIn();
    await run.reaches('signed-in');
    installation.simulator.faults.add({
      path: numbersPath,
      act: { kind: 'delay', ms: 600, when: 'after-storing' },
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
      to: ['+15035550142'],
      text: 'x',
      files: [],
    });
    expect(outcome).toEqual({
      kind: 'not-sent',
      gate: 'session',
      retryAfterSeconds: null,
      cause: { code: 'session-ended', message: null, requestId: null },
    });
  });
});
