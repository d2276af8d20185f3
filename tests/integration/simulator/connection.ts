import { Agent, request } from 'node:http';

/** How a request over one connection ended. */
export interface Ending {
  /** Null when no answer came. */
  readonly status: number | null;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** For example `ECONNRESET`; null when an answer came. */
  readonly error: string | null;
  /** The client's port: equal for two requests over the same connection. */
  readonly localPort: number | null;
}

/** A client with at most one connection, which it keeps open between requests. */
export interface Connection {
  readonly send: (
    method: string,
    url: string,
    options?: {
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly timeout?: number;
    },
  ) => Promise<Ending>;
  readonly close: () => void;
}

/** Plain node:http, which repeats nothing by itself. */
export function createConnection(): Connection {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    close: () => {
      agent.destroy();
    },
    send: (method, url, { headers = {}, body, timeout } = {}) =>
      new Promise((resolve) => {
        let localPort: number | null = null;
        const outgoing = request(url, { method, headers, agent }, (incoming) => {
          let text = '';
          incoming.setEncoding('utf8');
          incoming.on('data', (chunk: string) => (text += chunk));
          incoming.on('end', () => {
            const { statusCode = null, headers: received } = incoming;
            resolve({ status: statusCode, body: text, headers: received, error: null, localPort });
          });
        });
        outgoing.on('socket', (socket) => {
          const note = (): void => {
            localPort = socket.localPort ?? null;
          };
          if (socket.connecting) socket.once('connect', note);
          else note();
        });
        outgoing.on('error', (error: NodeJS.ErrnoException) => {
          resolve({ status: null, body: '', headers: {}, error: error.code ?? error.message, localPort });
        });
        if (timeout !== undefined) {
          outgoing.setTimeout(timeout, () => {
            outgoing.destroy(Object.assign(new Error('timed out'), { code: 'TEST_TIMEOUT' }));
          });
        }
        outgoing.end(body);
      }),
  };
}
