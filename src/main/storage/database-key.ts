import type { CredentialStore } from '#domain/ports.ts';

/** Under this name the key stands in the system's keychain. */
const databaseKeyName = 'database-key';

const keyBytes = 32;

/** 32 random bytes in hexadecimal, or null when the keychain holds none (or something that never was one). */
export async function readDatabaseKey(credentials: CredentialStore): Promise<string | null> {
  const key = await credentials.read(databaseKeyName);
  return key !== null && /^[\da-f]{64}$/.test(key) ? key : null;
}

/** Makes a key and hands it out only once the keychain, and not memory in its place, gives the same one back. */
export async function makeDatabaseKey(
  credentials: CredentialStore,
  randomBytes: (size: number) => Uint8Array,
): Promise<string | null> {
  const key = Buffer.from(randomBytes(keyBytes)).toString('hex');
  await credentials.write(databaseKeyName, key);
  const isKept = (await readDatabaseKey(credentials)) === key && credentials.kind === 'keychain';
  return isKept ? key : null;
}
