import type { KeychainState } from '#contract/session-state.ts';
import { TimedOut } from './within.ts';

export type MemoryReason = Extract<KeychainState, { kind: 'memory' }>['reason'];

/** Words of libsecret, the Security framework and the loader; their errors carry no codes. */
const reasons: readonly (readonly [RegExp, MemoryReason])[] = [
  [/lock|prompt|dismissed|interaction is not allowed|passphrase|cancel/i, 'locked'],
  [
    /native addon|not provided by any|ServiceUnknown|autolaunch|D-?Bus|no such (file|secret)|connection refused/i,
    'no-service',
  ],
];

/** Why the keychain cannot be used, as far as its error says. */
export function failureReason(error: unknown): MemoryReason {
  if (error instanceof TimedOut) return 'timed-out';
  const words = error instanceof Error ? error.message : String(error);
  return reasons.find(([pattern]) => pattern.test(words))?.[1] ?? 'failed';
}
