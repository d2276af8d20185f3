import type { Clock } from '#domain/ports.ts';

/** What is left of a lost connection: RingCentral keeps its events for three minutes (platform.md 6.6). */
export interface Recovery {
  keep(token: string | null): void;
  /** Null when there is none, or it is too old; once. */
  take(): string | null;
  forget(): void;
}

/** A little less than RingCentral's own 180 seconds, which began before we noticed. */
const goodFor = 170_000;

/** @param monotonic a clock that nobody sets */
export function createRecovery(monotonic: Clock): Recovery {
  let kept: { readonly token: string; readonly at: number } | null = null;
  return {
    keep(token) {
      kept = token === null ? null : { token, at: monotonic.now() };
    },
    take() {
      const token = kept !== null && monotonic.now() - kept.at < goodFor ? kept.token : null;
      kept = null;
      return token;
    },
    forget() {
      kept = null;
    },
  };
}
