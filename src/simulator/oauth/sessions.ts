import { randomBytes, randomUUID } from 'node:crypto';
import type { TokenAnswer, TokenChange } from '../simulator.ts';
import { createTokenPolicy } from './token-policy.ts';

/** Lives in seconds, as the token request asked and the platform clamped. */
export interface Lives {
  readonly access: number;
  /** 0: no refresh token. */
  readonly refresh: number;
}

export interface Bearer {
  readonly sessionId: string;
  readonly extensionId: number;
  readonly scopes: readonly string[];
}

export type Authentication =
  | { readonly state: 'live'; readonly bearer: Bearer }
  | { readonly state: 'expired' }
  | { readonly state: 'unknown' };

export type Refreshed =
  | { readonly state: 'granted'; readonly answer: TokenAnswer }
  | { readonly state: 'expired' }
  | { readonly state: 'unknown' };

export interface Sessions {
  /** Signs the user in; a sixth session drops the oldest. */
  open(extensionId: number, lives: Lives, endpointId?: string): TokenAnswer;
  /** Rotation by the rules of platform.md 1.6. */
  refresh(refreshToken: string, lives: Lives): Refreshed;
  /** Looks an access token up and notes that it was used. */
  authenticate(accessToken: string): Authentication;
  /** Ends the session of an access or refresh token; unknown tokens are fine. */
  revoke(token: string): void;
  readonly change: (change: TokenChange) => void;
  clear(): void;
}

interface Pair {
  readonly access: string;
  readonly refresh: string | null;
  readonly scopes: readonly string[];
  accessUntil: number;
  refreshUntil: number;
  accessRevoked: boolean;
  refreshRevoked: boolean;
  used: boolean;
}

interface Session {
  readonly id: string;
  readonly extensionId: number;
  readonly endpointId: string;
  current: Pair;
  /** Former refresh token -> when it was used and what it gave. */
  readonly rotations: Map<string, { readonly at: number; readonly pair: Pair }>;
}

const maximumSessions = 5;
/** A used refresh token gives the same answer again for this long, in milliseconds. */
const repeatGrace = 10_000;
/** And this long while the access token it gave has not been used. */
const unusedGrace = 3_600_000;

function createToken(kind: string): string {
  return `sim-${kind}-${randomBytes(32).toString('base64url')}`;
}

/** The sessions of the platform. Scopes come from `registeredScopes` unless a change says otherwise. */
export function createSessions(now: () => number, registeredScopes: readonly string[]): Sessions {
  let sessions: Session[] = [];
  const policy = createTokenPolicy(registeredScopes);

  const createPair = (lives: Lives): Pair => ({
    access: createToken('access'),
    refresh: lives.refresh === 0 ? null : createToken('refresh'),
    scopes: policy.scopes(),
    accessUntil: now() + policy.accessLife(lives.access) * 1000,
    refreshUntil: now() + lives.refresh * 1000,
    accessRevoked: false,
    refreshRevoked: false,
    used: false,
  });

  const secondsUntil = (time: number): number => Math.max(0, Math.round((time - now()) / 1000));

  const answerOf = (session: Session, pair: Pair): TokenAnswer => ({
    access_token: pair.access,
    token_type: 'bearer',
    expires_in: secondsUntil(pair.accessUntil),
    ...(pair.refresh === null
      ? {}
      : { refresh_token: pair.refresh, refresh_token_expires_in: secondsUntil(pair.refreshUntil) }),
    scope: pair.scopes.join(' '),
    owner_id: String(session.extensionId),
    endpoint_id: session.endpointId,
    session_id: session.id,
  });

  const repeat = (session: Session, refreshToken: string): Refreshed => {
    const rotation = session.rotations.get(refreshToken);
    if (rotation === undefined) return { state: 'unknown' };
    const { at, pair } = rotation;
    const unused = pair === session.current && !pair.used && now() < at + unusedGrace;
    if (now() >= at + repeatGrace && !unused) return { state: 'unknown' };
    return { state: 'granted', answer: answerOf(session, pair) };
  };

  const rotate = (session: Session, refreshToken: string, lives: Lives): Refreshed => {
    const { current } = session;
    if (current.refreshRevoked) return { state: 'unknown' };
    if (now() >= current.refreshUntil) return { state: 'expired' };
    session.current = createPair(lives);
    session.rotations.set(refreshToken, { at: now(), pair: session.current });
    return { state: 'granted', answer: answerOf(session, session.current) };
  };

  return {
    open(extensionId, lives, endpointId = randomUUID()) {
      const session = {
        id: randomUUID(),
        extensionId,
        endpointId,
        current: createPair(lives),
        rotations: new Map(),
      };
      sessions = [...sessions, session].slice(-maximumSessions);
      return answerOf(session, session.current);
    },
    refresh(refreshToken, lives) {
      for (const session of sessions) {
        if (session.current.refresh === refreshToken) return rotate(session, refreshToken, lives);
        if (session.rotations.has(refreshToken)) return repeat(session, refreshToken);
      }
      return { state: 'unknown' };
    },
    authenticate(accessToken) {
      const session = sessions.find(({ current }) => current.access === accessToken);
      if (session === undefined || session.current.accessRevoked) return { state: 'unknown' };
      if (now() >= session.current.accessUntil) return { state: 'expired' };
      session.current.used = true;
      const { id: sessionId, extensionId } = session;
      return { state: 'live', bearer: { sessionId, extensionId, scopes: session.current.scopes } };
    },
    revoke(token) {
      sessions = sessions.filter(
        ({ current, rotations }) =>
          current.access !== token && current.refresh !== token && !rotations.has(token),
      );
    },
    change(change) {
      policy.change(change);
      for (const { current, rotations } of sessions) {
        if (change.expireAccess === true) current.accessUntil = now();
        if (change.revokeAccess === true) current.accessRevoked = true;
        if (change.expireRefresh === true) current.refreshUntil = now();
        if (change.revokeRefresh === true) current.refreshRevoked = true;
        if (change.expireRefresh === true || change.revokeRefresh === true) rotations.clear();
      }
    },
    clear: () => {
      sessions = [];
      policy.reset();
    },
  };
}
