import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { splitTarget } from '../http/http-request.ts';
import type { Bearer } from '../oauth/sessions.ts';
import type { Platform } from '../platform.ts';
import { serveConnection } from './connection.ts';
import type { Beginning, Connection } from './connection.ts';
import { createDelivery } from './deliver.ts';
import { bodiesFor } from './notifications.ts';
import type { PlatformEvent } from './notifications.ts';
import { createPushSession } from './push-session.ts';
import type { PushSession } from './push-session.ts';
import { isGone, recover } from './recover.ts';
import { noSocketFaults } from './socket-faults.ts';
import { socketPath } from './socket-tokens.ts';
import type { SocketFaults } from './socket-faults.ts';

/** Milliseconds between two looks at what is due, while a socket is open. */
const beat = 100;

/** How many sockets there are and were. */
export interface SocketCounts {
  readonly open: number;
  /** Since the start or the last change of profile. */
  readonly connections: number;
  /** Successful recoveries. */
  readonly recoveries: number;
}

/** The platform's side of all sockets. */
export interface PushServer {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly publish: (event: PlatformEvent) => void;
  /** Closes what is idle or too old. */
  readonly settle: () => void;
  readonly counts: () => SocketCounts;
  readonly connections: () => readonly Connection[];
  /** Cuts all sockets and forgets everything. */
  readonly clear: () => void;
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A server without sockets. `settleAll` is called now and then while there is one, for what is due by the clock. */
export function createPushServer(
  platform: Platform,
  faults: SocketFaults,
  settleAll: () => void,
): PushServer {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, PushSession>();
  const delivery = createDelivery(faults);
  let connections: Connection[] = [];
  let counts = { connections: 0, recoveries: 0 };
  let timer: NodeJS.Timeout | null = null;

  const watch = (): void => {
    if (connections.length > 0) timer ??= setInterval(settleAll, beat).unref();
    else if (timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };

  const freshSession = (bearer: Bearer): PushSession => {
    const session = createPushSession(bearer);
    sessions.set(session.id, session);
    return session;
  };

  const beginningOf = (bearer: Bearer, wsc: string | null): Beginning => {
    if (wsc === null) return { session: freshSession(bearer), missed: () => [] };
    const found = faults.refuseRecovery
      ? ({ state: 'Failed', code: 'WSG-1005' } as const)
      : recover(sessions, wsc, bearer, platform.clock.now());
    if (found.state === 'Failed') {
      const recovery = { recoveryState: found.state, recoveryErrorCode: found.code };
      return { session: freshSession(bearer), recovery, missed: () => [] };
    }
    counts = { ...counts, recoveries: counts.recoveries + 1 };
    const { session, sequence } = found;
    return {
      session,
      recovery: { recoveryState: found.state },
      missed: () => session.after(sequence),
    };
  };

  const accept = (socket: WebSocket, bearer: Bearer, token: string, wsc: string | null): void => {
    counts = { ...counts, connections: counts.connections + 1 };
    const beginning = beginningOf(bearer, wsc);
    const { session } = beginning;
    // One token and one session have one socket: the newer one.
    for (const older of connections.filter((open) => open.token === token || open.session === session)) {
      older.drop(1000);
    }
    session.lostAt = null;
    const connection = serveConnection({
      platform,
      socket,
      token,
      bearer,
      beginning,
      greetingDelay: faults.greetingDelayMs,
      onEnd: () => {
        if (!connections.includes(connection)) return;
        connections = connections.filter((open) => open !== connection);
        session.attach(null);
        session.lostAt = platform.clock.now();
        watch();
      },
    });
    connections.push(connection);
    watch();
  };

  return {
    upgrade(request, socket, head) {
      const { path, query } = splitTarget(request.url ?? '/');
      const parameters = new URLSearchParams(query);
      const token = parameters.get('access_token') ?? '';
      const bearer = platform.socketTokens.find(token);
      if (path !== socketPath) refuseUpgrade(socket, '404 Not Found');
      else if (faults.refuseConnections) refuseUpgrade(socket, '503 Service Unavailable');
      else if (bearer === null) refuseUpgrade(socket, '401 Unauthorized');
      else {
        server.handleUpgrade(request, socket, head, (opened) => {
          accept(opened, bearer, token, parameters.get('wsc'));
        });
      }
    },
    publish(event) {
      for (const session of sessions.values()) {
        const { subscription, bearer } = session;
        if (isGone(session, platform.clock.now())) sessions.delete(session.id);
        if (subscription === null) continue;
        for (const filter of subscription.filters) {
          for (const body of bodiesFor(platform, filter, event)) {
            const envelope = {
              uuid: randomUUID(),
              event: filter.path,
              timestamp: new Date(platform.clock.stamp()).toISOString(),
              subscriptionId: subscription.id,
              ownerId: String(bearer.extensionId),
              body,
            };
            // Faults strike what goes over a socket; a lost session only keeps its events.
            if (session.lostAt === null) delivery.deliver(session, envelope);
            else session.push(envelope);
          }
        }
      }
    },
    settle: () => {
      for (const connection of [...connections]) connection.settle();
    },
    counts: () => ({ open: connections.length, ...counts }),
    connections: () => connections,
    clear() {
      for (const connection of [...connections]) connection.drop();
      delivery.clear();
      sessions.clear();
      counts = { connections: 0, recoveries: 0 };
      Object.assign(faults, noSocketFaults());
    },
  };
}
