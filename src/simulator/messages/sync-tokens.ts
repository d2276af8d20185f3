import { randomBytes } from 'node:crypto';

/** What a client's sync token stands for. */
export type TokenState<Value> =
  | { readonly state: 'live'; readonly value: Value }
  | { readonly state: 'expired' }
  | { readonly state: 'unknown' };

/** Tokens of message-sync: words without meaning to the client (platform.md 6.3). */
export interface SyncTokens<Value> {
  give(value: Value): string;
  find(token: string): TokenState<Value>;
  /** All tokens given so far are of no use any more. */
  readonly expire: () => void;
  clear(): void;
}

/** No token given yet. */
export function createSyncTokens<Value>(): SyncTokens<Value> {
  const given = new Map<string, Value | null>();
  return {
    give(value) {
      const token = randomBytes(24).toString('base64url');
      given.set(token, value);
      return token;
    },
    find(token) {
      const value = given.get(token);
      if (value === undefined) return { state: 'unknown' };
      return value === null ? { state: 'expired' } : { state: 'live', value };
    },
    expire: () => {
      for (const token of given.keys()) given.set(token, null);
    },
    clear: () => {
      given.clear();
    },
  };
}
