import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Bearer } from '../oauth/sessions.ts';
import type { Platform } from '../platform.ts';
import { errorBody, errorFrame, frame, readClientFrame } from './frames.ts';
import type { ClientFrame } from './frames.ts';
import { recoveryBufferSize } from './push-session.ts';
import type { PushSession } from './push-session.ts';
import { recoveryTimeout } from './recover.ts';
import { subscribe } from './subscribe.ts';

/** Seconds without a word of the client, and seconds in all, after which a socket is closed (platform.md 6.6). */
const idleTimeout = 1800;
const absoluteTimeout = 86_400;

/** How a socket began. */
export interface Beginning {
  readonly session: PushSession;
  /** Absent when the client did not ask to go on with a session. */
  readonly recovery?: {
    readonly recoveryState: 'Successful' | 'Failed';
    readonly recoveryErrorCode?: string;
  };
  /** What a successful recovery brings after the greeting; asked for when that goes out. */
  readonly missed: () => readonly string[];
}

/** One open socket. */
export interface Connection {
  readonly token: string;
  readonly session: PushSession;
  /** Closes when the client was silent too long, or the socket is too old. */
  readonly settle: () => void;
  readonly closeIdle: () => void;
  /** Abruptly, or with a close code. */
  readonly drop: (closeCode?: number) => void;
}

export interface ConnectionParts {
  readonly platform: Platform;
  readonly socket: WebSocket;
  readonly token: string;
  readonly bearer: Bearer;
  readonly beginning: Beginning;
  /** Milliseconds of real time. */
  readonly greetingDelay: number;
  /** The socket is lost or about to be closed; told at least once. */
  readonly onEnd: () => void;
}

const subscriptionPath = /^\/restapi\/v1\.0\/subscription\/?$/;

/** Speaks the platform's protocol over one socket (platform.md 6.6). */
export function serveConnection(parts: ConnectionParts): Connection {
  const { platform, socket, token, bearer, beginning } = parts;
  const { session } = beginning;
  const openedAt = platform.clock.now();
  let heardAt = openedAt;
  let greeted = false;
  let ended = false;
  const send = (text: string): void => socket.send(text);

  const greet = (): void => {
    if (socket.readyState !== socket.OPEN) return;
    greeted = true;
    const head = { type: 'ConnectionDetails', messageId: randomUUID(), status: 200 } as const;
    const details = {
      creationTime: new Date(platform.clock.stamp()).toISOString(),
      maxConnectionsPerSession: 50,
      recoveryBufferSize,
      recoveryTimeout,
      idleTimeout,
      absoluteTimeout,
      maxActiveRequests: 10,
      ...beginning.recovery,
    };
    send(frame({ ...head, wsc: session.position() }, details));
    for (const text of beginning.missed()) send(text);
    session.attach(send);
  };

  const answer = ({
    messageId,
    method,
    path,
    body,
  }: ClientFrame & { readonly type: 'ClientRequest' }): void => {
    const reply = (status: number, content: object): void =>
      send(frame({ type: 'ClientRequest', messageId, status, wsc: session.position() }, content));
    if (method !== 'POST' || !subscriptionPath.test(path)) {
      reply(404, errorBody('CMN-120', 'Invalid URI.'));
      return;
    }
    const subscribed = subscribe(platform, bearer, body);
    if (subscribed.ok) session.subscription = subscribed.subscription;
    if (subscribed.ok) reply(200, subscribed.info);
    else reply(subscribed.status, subscribed.body);
  };

  const end = (errorCode: string, message: string): void => {
    if (ended) return;
    ended = true;
    send(errorFrame(408, errorCode, message));
    socket.close(1001, message);
    parts.onEnd();
  };

  socket.on('message', (data) => {
    heardAt = platform.clock.now();
    if (!greeted) {
      send(errorFrame(400, 'WSG-400', 'Nothing may be sent before ConnectionDetails.'));
      socket.close(1002);
      return;
    }
    const given = readClientFrame(Buffer.isBuffer(data) ? data.toString('utf8') : '');
    if (given === null) send(errorFrame(400, 'WSG-400', 'The message cannot be read.'));
    else if (given.type === 'Heartbeat') send(frame({ type: 'Heartbeat', messageId: given.messageId }));
    else answer(given);
  });
  socket.on('ping', () => {
    heardAt = platform.clock.now();
  });
  socket.on('error', () => {
    socket.terminate();
  });
  socket.on('close', parts.onEnd);
  if (parts.greetingDelay > 0) setTimeout(greet, parts.greetingDelay).unref();
  else greet();

  return {
    token,
    session,
    closeIdle: () => end('WSG-902', 'Idle timeout expired'),
    settle() {
      const now = platform.clock.now();
      if (now - openedAt >= absoluteTimeout * 1000) end('WSG-903', 'Absolute timeout expired');
      else if (now - heardAt >= idleTimeout * 1000) end('WSG-902', 'Idle timeout expired');
    },
    drop(closeCode) {
      if (closeCode === undefined) socket.terminate();
      else socket.close(closeCode);
      parts.onEnd();
    },
  };
}
