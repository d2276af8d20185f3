import type { TokenChange } from '../simulator.ts';

/** What the tokens given from now on look like. */
export interface TokenPolicy {
  scopes(): readonly string[];
  /** Seconds; the life asked for unless a change fixed another. */
  accessLife(asked: number): number;
  change(change: TokenChange): void;
  reset(): void;
}

/** Starts with the registered scopes and the lives asked for. */
export function createTokenPolicy(registeredScopes: readonly string[]): TokenPolicy {
  let scopes = registeredScopes;
  let fixedLife: number | null = null;
  return {
    scopes: () => scopes,
    accessLife: (asked) => fixedLife ?? asked,
    change(change) {
      if (change.scopes !== undefined) scopes = change.scopes;
      if (change.accessTokenTtl !== undefined) fixedLife = change.accessTokenTtl;
    },
    reset() {
      scopes = registeredScopes;
      fixedLife = null;
    },
  };
}
