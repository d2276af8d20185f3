import { createHash, timingSafeEqual } from 'node:crypto';

/** True for a challenge of RFC 7636 4.2: 43 to 128 unreserved characters. */
export function isChallenge(value: string): boolean {
  return /^[A-Za-z0-9\-._~]{43,128}$/.test(value);
}

/** True when the S256 transformation of the verifier gives the challenge (RFC 7636 4.6). */
export function verifierMatches(verifier: string, challenge: string): boolean {
  const expected = Buffer.from(createHash('sha256').update(verifier, 'ascii').digest('base64url'));
  const given = Buffer.from(challenge);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
