import { randomBytes } from 'node:crypto';

/** What a code was given for; the token request must agree with it. */
export interface CodeRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
}

export type Redeemed =
  | { readonly state: 'valid'; readonly request: CodeRequest }
  | { readonly state: 'expired' }
  | { readonly state: 'unknown' };

export interface AuthorizationCodes {
  issue(request: CodeRequest): string;
  /** Takes the code: whatever the answer, it is gone afterwards. */
  redeem(code: string): Redeemed;
  clear(): void;
}

/** Seconds of life of a code (platform.md 1.3). */
export const codeLifetime = 60;

/** Codes for one use within 60 seconds. */
export function createAuthorizationCodes(now: () => number): AuthorizationCodes {
  const codes = new Map<string, { readonly request: CodeRequest; readonly expiresAt: number }>();
  return {
    issue(request) {
      const code = `sim-code-${randomBytes(24).toString('base64url')}`;
      codes.set(code, { request, expiresAt: now() + codeLifetime * 1000 });
      return code;
    },
    redeem(code) {
      const found = codes.get(code);
      codes.delete(code);
      if (found === undefined) return { state: 'unknown' };
      return now() < found.expiresAt ? { state: 'valid', request: found.request } : { state: 'expired' };
    },
    clear: () => codes.clear(),
  };
}
