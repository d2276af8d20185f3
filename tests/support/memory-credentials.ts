import type { CredentialStore } from '#domain/ports.ts';

/** A credential store that says it is the keychain, with its entries open to the test. */
export function createMemoryCredentials(
  kind: CredentialStore['kind'] = 'keychain',
): CredentialStore & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    kind,
    entries,
    read: (name) => Promise.resolve(entries.get(name) ?? null),
    write(name, secret) {
      entries.set(name, secret);
      return Promise.resolve();
    },
    remove(name) {
      entries.delete(name);
      return Promise.resolve();
    },
  };
}
