import { createHash, timingSafeEqual } from 'node:crypto';

/** Cryptographically strong bytes. */
export type RandomBytes = (size: number) => Uint8Array;

/** 256 random bits in base64url: 43 characters, also the shortest code verifier (RFC 7636, 4.1). */
export function randomText(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(32)).toString('base64url');
}

/** Code challenge of method S256 (RFC 7636, 4.2). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}

/** Compares in a time that tells neither content nor length. */
export function equalsInConstantTime(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
  return timingSafeEqual(digest(one), digest(other));
}
