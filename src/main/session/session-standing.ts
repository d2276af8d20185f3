import { isDeepStrictEqual } from 'node:util';
import type { SessionState } from '#contract/session-state.ts';
import type { AppError } from '#domain/app-error.ts';
import type { Person } from '#domain/person.ts';
import type { Disposer } from '#domain/ports.ts';
import { createEmitter } from '../lib/emitter.ts';
import { missingScopes } from './missing-scopes.ts';

type SigningIn = Extract<SessionState, { phase: 'signing-in' }>;

/** What the window is told of the session. The same again is no change, and nobody hears of it. */
export interface SessionStanding {
  state(): SessionState;
  onChange(listener: (state: SessionState) => void): Disposer;
  signedOut(error: AppError | null): void;
  /** @param expiresAt when the attempt ends, in milliseconds since the epoch */
  signingIn(step: SigningIn['step'], expiresAt: number): void;
  /** @param scopes what was granted; null when no answer named any */
  signedIn(person: Person, scopes: readonly string[] | null): void;
  /** The scopes of newer tokens; they matter only while somebody is signed in. */
  granted(scopes: readonly string[] | null): void;
}

export function createSessionStanding(): SessionStanding {
  const changes = createEmitter<SessionState>();
  let state: SessionState = { phase: 'starting' };

  const become = (next: SessionState): void => {
    if (isDeepStrictEqual(next, state)) return;
    state = next;
    changes.emit(next);
  };

  return {
    state: () => state,
    onChange: (listener) => changes.subscribe(listener),
    signedOut: (error) => become({ phase: 'signed-out', error }),
    signingIn: (step, expiresAt) => become({ phase: 'signing-in', step, expiresAt }),
    signedIn: (person, scopes) =>
      become({ phase: 'signed-in', person, missingScopes: missingScopes(scopes) }),
    granted(scopes) {
      if (state.phase === 'signed-in') become({ ...state, missingScopes: missingScopes(scopes) });
    },
  };
}
