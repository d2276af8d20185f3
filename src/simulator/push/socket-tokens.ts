import { randomBytes } from 'node:crypto';
import type { Bearer } from '../oauth/sessions.ts';

/** Path of the sockets on the platform's port. */
export const socketPath = '/ws';

/** Seconds; the guide shows 30, the npm library relies on 600 (platform.md 6.6). */
export const socketTokenLife = 600;

/** Tokens that open a socket. Using one again is tolerated while it lives. */
export interface SocketTokens {
  readonly give: (bearer: Bearer) => string;
  /** Null for a token that is unknown, revoked or too old. */
  readonly find: (token: string) => Bearer | null;
  /** No token given so far opens a socket any more. */
  readonly revoke: () => void;
}

/** No token given yet. `now`: milliseconds of clock time. */
export function createSocketTokens(now: () => number): SocketTokens {
  const given = new Map<string, { readonly bearer: Bearer; readonly until: number }>();
  return {
    give(bearer) {
      const token = `sim-ws-${randomBytes(24).toString('base64url')}`;
      given.set(token, { bearer, until: now() + socketTokenLife * 1000 });
      return token;
    },
    find(token) {
      const found = given.get(token);
      return found !== undefined && now() < found.until ? found.bearer : null;
    },
    revoke: () => {
      given.clear();
    },
  };
}
