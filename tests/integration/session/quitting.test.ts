import { setImmediate as soon } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CredentialStore } from '#domain/ports.ts';
import { createInstallation, type Installation } from './installation.ts';

let installation: Installation;
/** Lets the keychain take what it was given. */
let unlock: () => void;
let write: CredentialStore['write'];

beforeEach(async () => {
  installation = await createInstallation({ profile: 'demo' });
  const unlocked = new Promise<void>((resolve) => (unlock = resolve));
  write = vi.fn(async (name: string, secret: string) => {
    await unlocked;
    await installation.keychain.write(name, secret);
  });
});

afterEach(async () => {
  unlock();
  await installation.remove();
});

/** Signs in until the tokens are on their way into the keychain, and quits. */
async function signInAndQuit(): Promise<{
  readonly isOver: () => boolean;
  readonly quitting: Promise<void>;
}> {
  const { session } = installation.run({ credentialStore: { ...installation.keychain, write } });
  await session.signIn();
  await vi.waitFor(() => expect(write).toHaveBeenCalledOnce());
  let isOver = false;
  const quitting = session.dispose().then(() => void (isOver = true));
  await installation.time.pass(4_999);
  await soon();
  return { isOver: () => isOver, quitting };
}

it('waits until the keychain has the tokens of a sign-in', async () => {
  const { isOver, quitting } = await signInAndQuit();
  expect(isOver()).toBe(false);
  unlock();
  await quitting;
  const next = installation.run();
  await next.session.restore();
  expect(next.session.state()).toMatchObject({ phase: 'signed-in', person: { name: 'Nora Lindqvist' } });
});

it('waits five seconds for a keychain that does not answer, and no longer', async () => {
  const { isOver, quitting } = await signInAndQuit();
  expect(isOver()).toBe(false);
  await installation.time.pass(1);
  await quitting;
  expect(await installation.record()).toBeNull();
});
