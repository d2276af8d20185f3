import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** An HTTP server on 127.0.0.1 whose listener can go away and come back on the same port. */
export interface ReopenableServer {
  /** Without a slash at the end. The port is known after the first {@link ReopenableServer.open}. */
  url(): string;
  isOpen(): boolean;
  /** Listens: the first time on the wanted port, later on the same one. Rejects when the port is taken. */
  open(): Promise<void>;
  /**
   * Refuses new connections from now on and cuts the open ones, except `spare`. Resolves when the last one is gone.
   */
  shut(spare?: Socket): Promise<void>;
}

/** Takes over a connection whose client wants another protocol. */
export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Milliseconds; longer than any pause in a test, so that the server never closes a connection under a request. */
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

/** A server that is not open yet. `wantedPort` 0 takes a free port. */
export function createReopenableServer(
  listener: RequestListener,
  wantedPort: number,
  onUpgrade?: UpgradeListener,
): ReopenableServer {
  const sockets = new Set<Socket>();
  let port = wantedPort;
  let server: Server | null = null;

  return {
    url: () => `http://127.0.0.1:${port}`,
    isOpen: () => server !== null,
    async open() {
      if (server !== null) return;
      const started = createServer({ keepAliveTimeout }, listener);
      if (onUpgrade !== undefined) started.on('upgrade', onUpgrade);
      started.on('connection', (socket: Socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      });
      server = started;
      try {
        port = await listen(started, port);
      } catch (error) {
        server = null;
        throw error;
      }
    },
    async shut(spare) {
      const stopped = server;
      if (stopped === null) return;
      server = null;
      const gone = new Promise<void>((resolve) => {
        stopped.close(() => {
          resolve();
        });
      });
      for (const socket of sockets) {
        if (socket !== spare) socket.destroy();
      }
      await gone;
    },
  };
}
