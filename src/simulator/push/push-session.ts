import { randomUUID } from 'node:crypto';
import type { Bearer } from '../oauth/sessions.ts';
import { frame } from './frames.ts';
import type { StreamPosition } from './frames.ts';
import type { Subscription } from './subscribe.ts';

/** How many events a session keeps for a client that comes back (platform.md 6.6). */
export const recoveryBufferSize = 100;

/** What lives on when a socket is lost: a subscription and its last events. */
export interface PushSession {
  readonly id: string;
  readonly bearer: Bearer;
  subscription: Subscription | null;
  /** Clock time at which the socket was lost; null while there is one. */
  lostAt: number | null;
  readonly position: () => StreamPosition;
  /** Numbers an event, keeps it and sends it when there is a socket. */
  readonly push: (body: object) => void;
  /** Events go to this socket from now on; null: they are kept only. */
  readonly attach: (send: ((text: string) => void) | null) => void;
  /** The events after a position that are still kept, the oldest first. */
  readonly after: (sequence: number) => readonly string[];
}

/** A token that tells session and place in the stream, opaque to the client. */
function tokenOf(id: string, sequence: number): string {
  return Buffer.from(`${id}.${sequence}`).toString('base64url');
}

/** What a client's `wsc` names; null when it is malformed. */
export function readPosition(token: string): { readonly id: string; readonly sequence: number } | null {
  const match = /^([0-9a-f-]{36})\.(\d{1,15})$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  return match === null ? null : { id: match[1] ?? '', sequence: Number(match[2]) };
}

/** A session without subscription and socket. */
export function createPushSession(bearer: Bearer): PushSession {
  const id = randomUUID();
  let sequence = 0;
  let kept: { readonly sequence: number; readonly text: string }[] = [];
  let send: ((text: string) => void) | null = null;
  const position = (): StreamPosition => ({ token: tokenOf(id, sequence), sequence });
  return {
    id,
    bearer,
    subscription: null,
    lostAt: null,
    position,
    push(body) {
      sequence += 1;
      const head = { type: 'ServerNotification', messageId: randomUUID(), status: 200 } as const;
      const text = frame({ ...head, wsc: position() }, body);
      kept = [...kept, { sequence, text }].slice(-recoveryBufferSize);
      send?.(text);
    },
    attach: (sender) => {
      send = sender;
    },
    after: (seen) => kept.filter((event) => event.sequence > seen).map(({ text }) => text),
  };
}
