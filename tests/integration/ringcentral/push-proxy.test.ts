import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PushAnswer } from '#domain/messages/push-event.ts';
import { createRawSocketOpener } from '#main/ringcentral/push-raw-socket.ts';
import { openLink, type OpenLink } from './open-link.ts';

let proxy: Server;
let targets: string[];
/** What the proxy answers; it lets nothing through unless this is 200. */
let status: number;
let opened: OpenLink | null;

beforeEach(async () => {
  targets = [];
  status = 200;
  opened = null;
  proxy = createServer();
  proxy.on('connect', ({ url = '' }, client) => {
    targets.push(url);
    if (status !== 200) {
      client.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      return;
    }
    const [host, port] = url.split(':');
    const server = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      server.pipe(client).pipe(server);
    });
    server.on('error', () => client.destroy());
    client.on('error', () => server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await opened?.close();
  await new Promise((resolve) => proxy.close(resolve));
});

async function connectBy(answer: string): Promise<PushAnswer> {
  const openSocket = createRawSocketOpener({
    resolveProxy: () => Promise.resolve(answer),
    connectTimeoutMs: 2_000,
  });
  opened = await openLink({}, {}, undefined, { openSocket });
  return opened.link.pushSource.connect({
    alsoOf: [],
    recovery: null,
    onEvent: () => undefined,
    onEnd: () => undefined,
  });
}

const proxyAddress = (): string => `127.0.0.1:${(proxy.address() as AddressInfo).port}`;

describe('a push connection by the system’s proxy', () => {
  it('goes through its tunnel', async () => {
    const answer = await connectBy(`PROXY ${proxyAddress()}`);
    expect(answer).toMatchObject({ kind: 'connected', isPartial: false });
    expect(targets).toEqual([new URL(opened?.simulator.url ?? '').host]);
    if (answer.kind === 'connected') answer.connection.close();
  });

  it('goes past it where there is none', async () => {
    const answer = await connectBy('DIRECT');
    expect(answer.kind).toBe('connected');
    expect(targets).toEqual([]);
    if (answer.kind === 'connected') answer.connection.close();
  });

  it('is none when the proxy says no', async () => {
    status = 407;
    expect(await connectBy(`PROXY ${proxyAddress()}`)).toMatchObject({ error: { code: 'offline' } });
  });

  it('is none by a kind of proxy that we cannot use, rather than past it', async () => {
    expect(await connectBy('SOCKS 127.0.0.1:1')).toMatchObject({ error: { code: 'offline' } });
    expect(opened?.simulator.state().sockets.connections).toBe(0);
  });
});
