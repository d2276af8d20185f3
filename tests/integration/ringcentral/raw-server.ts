import { createServer, type Server, type Socket } from 'node:net';

/** A server that a test drives byte by byte. */
export interface RawServer {
  readonly port: number;
  readonly url: string;
  /** Requests whose head and body arrived, over all connections. */
  readonly requests: string[];
  connections(): number;
  close(): Promise<void>;
}

/** What to do with the nth request (from 1) of the server. */
export type Behaviour = (request: number, socket: Socket, text: string) => void;

/** An answer with a length, so that the connection can be used again. */
export function answerText(status: string, body: string, headers: readonly string[] = []): string {
  return [
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n');
}

/** Splits off the first whole request; null while something of it is missing. */
function takeRequest(received: string): { readonly request: string; readonly rest: string } | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const length = Number(/^content-length: (\d+)$/im.exec(received.slice(0, end))?.[1] ?? '0');
  const total = end + 4 + length;
  return received.length < total ? null : { request: received.slice(0, total), rest: received.slice(total) };
}

export async function createRawServer(behave: Behaviour): Promise<RawServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let opened = 0;
  const server: Server = createServer((socket) => {
    opened += 1;
    sockets.add(socket);
    let received = '';
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      for (let taken = takeRequest(received); taken !== null; taken = takeRequest(received)) {
        received = taken.rest;
        requests.push(taken.request);
        behave(requests.length, socket, taken.request);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}`,
    requests,
    connections: () => opened,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
