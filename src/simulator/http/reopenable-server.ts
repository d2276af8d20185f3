import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** An HTTP server on 127.0.0.1 whose listener can go away and come back on the same port. */
export interface ReopenableServer {
  readonly port: number;
  isOpen(): boolean;
  /** Listens again on the same port. Does nothing when open. */
  open(): Promise<void>;
  /** Refuses new connections from now on and cuts the open ones, except `spare`. */
  shut(spare?: Socket): void;
}

/** Longer than any pause in a test, so that the server never closes a connection under a request. */
const keepAliveTimeout = 120_000;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Opens the server; port 0 takes a free one. Rejects when the port is taken. */
export async function createReopenableServer(
  listener: RequestListener,
  wantedPort: number,
): Promise<ReopenableServer> {
  const sockets = new Set<Socket>();
  let server: Server | null = null;

  const start = async (port: number): Promise<number> => {
    const started = createServer({ keepAliveTimeout }, listener);
    started.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    const bound = await listen(started, port);
    server = started;
    return bound;
  };

  const port = await start(wantedPort);
  return {
    port,
    isOpen: () => server !== null,
    async open() {
      if (server === null) await start(port);
    },
    shut(spare) {
      server?.close();
      server = null;
      for (const socket of sockets) {
        if (socket !== spare) socket.destroy();
      }
    },
  };
}
