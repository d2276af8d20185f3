import { CredentialFailure } from './credential-failure.ts';

/** Characters. Windows stops at 2,560 bytes, of which UTF-16 leaves half; the rest is room for the entry's own data. */
export const longestSecret = 1200;

/** Throws a `CredentialFailure` for a secret that some system's keychain could not hold. */
export function checkSecret(secret: string): void {
  if (secret.length > longestSecret) throw new CredentialFailure('credential-too-large');
}
