import type { CredentialStore } from '#domain/ports.ts';
import { checkSecret } from './check-secret.ts';

/** Secrets for this run only, where there is no keychain. */
export function createMemoryStore(): CredentialStore {
  const secrets = new Map<string, string>();
  return {
    kind: 'memory',
    read: (name) => Promise.resolve(secrets.get(name) ?? null),
    write: async (name, secret) => {
      checkSecret(secret);
      secrets.set(name, secret);
      await Promise.resolve();
    },
    remove: async (name) => {
      secrets.delete(name);
      await Promise.resolve();
    },
  };
}
