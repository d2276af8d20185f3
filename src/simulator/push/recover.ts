import type { Bearer } from '../oauth/sessions.ts';
import { readPosition } from './push-session.ts';
import type { PushSession } from './push-session.ts';

/** Seconds in which a lost session can be taken up again (platform.md 6.6). */
export const recoveryTimeout = 180;

/** Whether a session was lost too long ago to be taken up again. */
export function isGone({ lostAt }: PushSession, now: number): boolean {
  return lostAt !== null && now - lostAt >= recoveryTimeout * 1000;
}

/** The outcome of a client's wish to go on with a session. */
export type Recovery =
  | { readonly state: 'Successful'; readonly session: PushSession; readonly sequence: number }
  | { readonly state: 'Failed'; readonly code: string };

/** Looks for the session that `wsc` names; `now` in milliseconds of clock time. */
export function recover(
  sessions: ReadonlyMap<string, PushSession>,
  wsc: string,
  bearer: Bearer,
  now: number,
): Recovery {
  const position = readPosition(wsc);
  if (position === null) return { state: 'Failed', code: 'WSG-400' };
  const session = sessions.get(position.id);
  if (session === undefined || isGone(session, now) || session.subscription === null) {
    return { state: 'Failed', code: 'WSG-1005' };
  }
  return session.bearer.sessionId === bearer.sessionId
    ? { state: 'Successful', session, sequence: position.sequence }
    : { state: 'Failed', code: 'WSG-1003' };
}
