import { describe, expect, it } from 'vitest';
import type { AppEvent, TruthChange } from '#contract/events.ts';
import type { SessionState } from '#contract/session-state.ts';
import { appError } from '#domain/app-error.ts';
import { ok } from '#domain/result.ts';
import type { Services } from '#main/services.ts';
import { createPublisher } from '#main/ipc/publisher.ts';
import { createProfileHost, type ProfileHost } from '#main/profile-host.ts';
import { freshInstallation } from '#tests/support/installation-truth.ts';
import { ann } from '#tests/support/people.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

interface FakeProfile {
  readonly services: Services;
  become(session: SessionState): void;
  tell(change: TruthChange): void;
  isListenedTo(): boolean;
  disposed: number;
}

const signedOut: SessionState = { phase: 'signed-out', error: null };
const signedIn = (extensionId: string): SessionState => ({
  phase: 'signed-in',
  missingScopes: [],
  person: { ...ann, extensionId },
});

/** The part of the services that the host deals with. */
function fakeProfile(profile: 'account' | 'demo', disposeError?: Error): FakeProfile {
  const listeners = new Set<(change: TruthChange) => void>();
  let session = signedOut;
  const made: FakeProfile = {
    disposed: 0,
    services: {
      profile,
      session: { state: () => session },
      truth: () => ({ profile, session, outbox: [session] }),
      onChange: (listener: (change: TruthChange) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      dispose: () => {
        made.disposed += 1;
        return disposeError === undefined ? Promise.resolve() : Promise.reject(disposeError);
      },
    } as unknown as Services,
    become(next) {
      session = next;
      made.tell({ type: 'session', session });
    },
    tell: (change) => {
      for (const listener of listeners) listener(change);
    },
    isListenedTo: () => listeners.size > 0,
  };
  return made;
}

interface Hosted {
  readonly host: ProfileHost;
  readonly account: FakeProfile;
  readonly events: AppEvent[];
}

async function hosted(
  openDemo: () => Promise<ReturnType<typeof ok<Services>>>,
  account = fakeProfile('account'),
): Promise<Hosted> {
  const events: AppEvent[] = [];
  const host = createProfileHost({
    openAccount: () => Promise.resolve(account.services),
    openDemo,
    publisher: createPublisher({
      send: (event) => events.push(event),
      installation: () => freshInstallation,
    }),
    attach: () => () => undefined,
    logger: silentLogger,
  });
  await host.services();
  return { host, account, events };
}

const noDemo = (): Promise<never> => Promise.reject(new Error('no room'));

describe('the profile on show', () => {
  it('replaces everything in the window when another person, or nobody, is signed in', async () => {
    const { account, events } = await hosted(noDemo);
    account.become(signedIn('7'));
    account.become(signedIn('8'));
    account.become(signedOut);
    expect(events.map(({ change }) => change)).toMatchObject([
      { type: 'snapshot', snapshot: { session: signedIn('7') } },
      { type: 'snapshot', snapshot: { session: signedIn('8') } },
      { type: 'snapshot', snapshot: { session: signedOut } },
    ]);
  });

  it('tells what changes about the same person as a change', async () => {
    const { account, events } = await hosted(noDemo);
    account.become(signedIn('7'));
    account.become({ ...signedIn('7'), missingScopes: ['SMS'] } as SessionState);
    account.tell({ type: 'keychain', keychain: { kind: 'keychain' } });
    expect(events.map(({ change }) => change.type)).toEqual(['snapshot', 'session', 'keychain']);
  });
});

describe('changing the profile', () => {
  it('shows the demo in place of the account, and the account again', async () => {
    const demo = fakeProfile('demo');
    const { host, account, events } = await hosted(() => Promise.resolve(ok(demo.services)));
    expect(await host.startDemo()).toEqual({ ok: true, value: null });
    expect(await host.services()).toBe(demo.services);
    expect(account).toMatchObject({ disposed: 1 });
    expect(await host.startDemo()).toEqual({ ok: true, value: null });
    expect(await host.leaveDemo()).toEqual({ ok: true, value: null });
    expect(demo.disposed).toBe(1);
    expect(demo.isListenedTo()).toBe(false);
    expect(await host.services()).toBe(account.services);
    expect(events.at(-1)?.change).toMatchObject({ type: 'snapshot', snapshot: { profile: 'account' } });
  });

  it('stays with the account when the demo does not start, however it fails', async () => {
    const { host, account } = await hosted(noDemo);
    expect(await host.startDemo()).toEqual({ ok: false, error: appError('demo-not-started') });
    expect(await host.services()).toBe(account.services);
    expect(account.disposed).toBe(0);
    expect(account.isListenedTo()).toBe(true);
  });

  it('opens the next profile although the last one did not end in order', async () => {
    const account = fakeProfile('account', new Error('disk full'));
    const { host } = await hosted(noDemo, account);
    expect(await host.reopen()).toEqual({ ok: true, value: null });
    expect(await host.services()).toBe(account.services);
    await expect(host.dispose()).resolves.toBeUndefined();
  });
});
