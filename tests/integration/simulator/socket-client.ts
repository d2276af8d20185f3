import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Harness } from './harness.ts';

export interface Head {
  readonly type: string;
  readonly messageId: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly wsc?: { readonly token: string; readonly sequence: number };
}

export interface Message {
  readonly head: Head;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A client that only listens and says what a test tells it to. */
export interface SocketClient {
  /** Everything that came, in order. */
  readonly messages: readonly Message[];
  /** The bodies of the events that came: envelopes. */
  readonly events: () => readonly Readonly<Record<string, unknown>>[];
  /** The newest place in the stream. */
  readonly position: () => string;
  readonly send: (message: unknown) => void;
  /** Waits for the answer with the same id. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Message>;
  readonly subscribe: (...filters: readonly string[]) => Promise<Message>;
  /** Waits for the next message that fits. */
  readonly until: (fits: (message: Message) => boolean) => Promise<Message>;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  readonly close: () => void;
}

const own = '/restapi/v1.0/account/~/extension/~';
export const filters = {
  instant: `${own}/message-store/instant?type=SMS`,
  store: `${own}/message-store`,
  shared: `${own}/shared-sms`,
  extension: own,
  consents: '/restapi/v2/accounts/~/sms/consents',
} as const;

interface SocketToken {
  readonly uri: string;
  readonly ws_access_token: string;
}

/** Asks for a socket token as a signed-in user. */
export async function socketToken(harness: Harness, accessToken?: string): Promise<SocketToken> {
  const token = accessToken ?? harness.simulator.tokens.issue().access_token;
  const reply = await harness.request('/restapi/oauth/wstoken', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  return reply.json as unknown as SocketToken;
}

/** Waits for the answer to the upgrade; the status when it is refused. */
export function refusedStatus(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.once('open', () => {
      socket.terminate();
      reject(new Error('The socket was opened'));
    });
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', () => undefined);
  });
}

/** Opens a socket and does not wait for the greeting. */
export function openSocket(token: SocketToken, wsc?: string): SocketClient {
  const query = new URLSearchParams({
    access_token: token.ws_access_token,
    ...(wsc === undefined ? {} : { wsc }),
  });
  const socket = new WebSocket(`${token.uri}?${query.toString()}`);
  const messages: Message[] = [];
  let read = 0;
  socket.on('error', () => undefined);
  socket.on('message', (data) => {
    const [head, body] = JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '[]') as [
      Head,
      Message['body']?,
    ];
    messages.push({ head, body: body ?? {} });
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  const until: SocketClient['until'] = async (fits) => {
    for (let round = 0; round < 400; round += 1) {
      while (read < messages.length) {
        const message = messages[read];
        read += 1;
        if (message !== undefined && fits(message)) return message;
      }
      await wait(5);
    }
    throw new Error(`No such message came. Came: ${JSON.stringify(messages)}`);
  };
  const send = (message: unknown): void => {
    socket.send(JSON.stringify(message));
  };
  const ask: SocketClient['ask'] = async (method, path, body) => {
    const messageId = randomUUID();
    send([{ type: 'ClientRequest', messageId, method, path }, body]);
    return until(({ head }) => head.messageId === messageId);
  };
  return {
    messages,
    events: () => messages.filter(({ head }) => head.type === 'ServerNotification').map(({ body }) => body),
    position: () => messages.flatMap(({ head }) => head.wsc?.token ?? []).at(-1) ?? '',
    send,
    ask,
    subscribe: (...eventFilters) =>
      ask('POST', '/restapi/v1.0/subscription', {
        eventFilters,
        deliveryMode: { transportType: 'WebSocket' },
      }),
    until,
    closed,
    close: () => {
      socket.terminate();
    },
  };
}

/** Opens a socket and waits for the greeting. */
export async function connect(harness: Harness, token?: SocketToken, wsc?: string): Promise<SocketClient> {
  const client = openSocket(token ?? (await socketToken(harness)), wsc);
  await client.until(({ head }) => head.type === 'ConnectionDetails');
  return client;
}
