import { describe, expect, it, vi } from 'vitest';
import type { KeychainState } from '#contract/session-state.ts';
import type { CredentialStore } from '#domain/ports.ts';
import { CredentialFailure } from '#main/keychain/credential-failure.ts';
import { longestSecret } from '#main/keychain/check-secret.ts';
import type { Keytar } from '#main/keychain/keytar.ts';
import { openCredentialStore } from '#main/keychain/open-credential-store.ts';
import { silentLogger } from '#tests/support/silent-logger.ts';

const service = 'Fromline test';
const never = (): Promise<never> => new Promise(() => undefined);

/** A keychain that a test can take away; `entries` is what the system would hold. */
function createFakeKeytar(): {
  keytar: Keytar;
  entries: Map<string, string>;
  fail: (how: Error | 'hang' | null) => void;
} {
  const entries = new Map<string, string>();
  let failure: Error | 'hang' | null = null;
  const answer = async <Value>(value: () => Value): Promise<Value> => {
    if (failure === 'hang') return never();
    if (failure !== null) throw failure;
    return Promise.resolve(value());
  };
  return {
    entries,
    fail: (how) => {
      failure = how;
    },
    keytar: {
      getPassword: (_service, account) => answer(() => entries.get(account) ?? null),
      setPassword: (_service, account, password) => answer(() => void entries.set(account, password)),
      deletePassword: (_service, account) => answer(() => entries.delete(account)),
    },
  };
}

async function open(
  loadKeytar: () => Promise<Keytar>,
): Promise<{ store: CredentialStore; state: KeychainState; changes: KeychainState[] }> {
  const changes: KeychainState[] = [];
  const opened = await openCredentialStore({
    service,
    timeoutMs: 60,
    logger: silentLogger,
    onStateChange: (state) => changes.push(state),
    loadKeytar,
  });
  return { ...opened, changes };
}

describe('looking for a keychain', () => {
  it('finds one that keeps things, and leaves no probe behind', async () => {
    const fake = createFakeKeytar();
    const { store, state } = await open(() => Promise.resolve(fake.keytar));
    expect(state).toEqual({ kind: 'keychain' });
    expect(store.kind).toBe('keychain');
    expect(fake.entries.size).toBe(0);
    await store.write('session', 'secret');
    expect(fake.entries.get('session')).toBe('secret');
    expect(await store.read('session')).toBe('secret');
    await store.remove('session');
    await store.remove('session');
    expect(await store.read('session')).toBeNull();
  });

  it.each([
    ['Failed to load keytar native addon, checked ["../build/Release"] on prebuilds/linux-x64', 'no-service'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'no-service'],
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'no-service'],
    ['Cannot create an item in a locked collection', 'locked'],
    ['Prompt was dismissed', 'locked'],
    ['User interaction is not allowed.', 'locked'],
    ['Something else entirely', 'failed'],
  ])('keeps secrets for this run when it fails with "%s"', async (message, reason) => {
    const fake = createFakeKeytar();
    fake.fail(new Error(message));
    const { store, state } = await open(() => Promise.resolve(fake.keytar));
    expect(state).toEqual({ kind: 'memory', reason });
    expect(store.kind).toBe('memory');
    await store.write('session', 'secret');
    expect(await store.read('session')).toBe('secret');
    await store.remove('session');
    expect(await store.read('session')).toBeNull();
  });

  it('does not wait for ever for a keychain that waits for a person', async () => {
    const fake = createFakeKeytar();
    fake.fail('hang');
    const { state } = await open(() => Promise.resolve(fake.keytar));
    expect(state).toEqual({ kind: 'memory', reason: 'timed-out' });
  });

  it('does not believe a keychain that gives back something else', async () => {
    const fake = createFakeKeytar();
    const keytar = { ...fake.keytar, getPassword: () => Promise.resolve('something else') };
    expect((await open(() => Promise.resolve(keytar))).state).toEqual({ kind: 'memory', reason: 'failed' });
  });

  it('manages without a native module that can be loaded', async () => {
    const { state } = await open(() => Promise.reject(new Error('Failed to load keytar native addon')));
    expect(state).toEqual({ kind: 'memory', reason: 'no-service' });
  });
});

describe('a secret that is too large for some keychain', () => {
  it.each(['keychain', 'memory'])('is refused by the %s', async (kind) => {
    const fake = createFakeKeytar();
    const { store } = await open(() =>
      kind === 'keychain' ? Promise.resolve(fake.keytar) : Promise.reject(new Error('no')),
    );
    expect(store.kind).toBe(kind);
    await store.write('session', 'x'.repeat(longestSecret));
    const refused = store.write('session', 'x'.repeat(longestSecret + 1));
    await expect(refused).rejects.toBeInstanceOf(CredentialFailure);
    await expect(refused).rejects.toMatchObject({ error: { code: 'credential-too-large' } });
    expect(await store.read('session')).toHaveLength(longestSecret);
  });
});

describe('a keychain that fails during the run', () => {
  it('does not lose what it does not take, and says so', async () => {
    const fake = createFakeKeytar();
    const { store, changes } = await open(() => Promise.resolve(fake.keytar));
    await store.write('session', 'first');
    fake.fail(new Error('Cannot create an item in a locked collection'));
    await store.write('session', 'second');
    expect(changes).toEqual([{ kind: 'memory', reason: 'locked' }]);
    expect(store.kind).toBe('memory');
    expect(await store.read('session')).toBe('second');
    expect(fake.entries.get('session')).toBe('first');
  });

  it('is used again as soon as it takes the secret', async () => {
    const fake = createFakeKeytar();
    const { store, changes } = await open(() => Promise.resolve(fake.keytar));
    fake.fail(new Error('locked'));
    await store.write('session', 'second');
    fake.fail(null);
    await store.write('session', 'third');
    expect(changes).toEqual([{ kind: 'memory', reason: 'locked' }, { kind: 'keychain' }]);
    expect(store.kind).toBe('keychain');
    expect(fake.entries.get('session')).toBe('third');
  });

  it('says so when it does not answer a question', async () => {
    const fake = createFakeKeytar();
    const { store } = await open(() => Promise.resolve(fake.keytar));
    fake.fail('hang');
    await expect(store.read('session')).rejects.toMatchObject({ error: { code: 'keychain-unavailable' } });
  });

  it('forgets for this run what it could not remove', async () => {
    const fake = createFakeKeytar();
    const { store } = await open(() => Promise.resolve(fake.keytar));
    await store.write('session', 'first');
    fake.fail(new Error('locked'));
    await store.remove('session');
    fake.fail(null);
    expect(await store.read('session')).toBeNull();
  });

  it('does not let a write that hung overwrite a newer one', async () => {
    const fake = createFakeKeytar();
    let release: () => void = () => undefined;
    const held = vi.fn<Keytar['setPassword']>((_service, account, password) =>
      account === 'session' && password === 'old'
        ? new Promise((resolve) => {
            release = () => {
              fake.entries.set(account, password);
              resolve();
            };
          })
        : fake.keytar.setPassword(service, account, password),
    );
    const { store, changes } = await open(() => Promise.resolve({ ...fake.keytar, setPassword: held }));
    await store.write('session', 'old');
    await store.write('session', 'new');
    expect(await store.read('session')).toBe('new');
    release();
    await vi.waitFor(() => expect(fake.entries.get('session')).toBe('new'));
    await vi.waitFor(() => expect(store.kind).toBe('keychain'));
    expect(changes.at(-1)).toEqual({ kind: 'keychain' });
  });
});
