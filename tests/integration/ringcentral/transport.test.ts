import { getEventListeners } from 'node:events';
import { createServer as createTlsServer } from 'node:tls';
import { Request } from 'undici';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TransportFailure } from '#main/ringcentral/transport-failure.ts';
import { createTransport, type Transport, type TransportOptions } from '#main/ringcentral/transport.ts';
import { answerText, createRawServer, type Behaviour, type RawServer } from './raw-server.ts';

const cleanUp: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

async function serve(behave: Behaviour): Promise<RawServer> {
  const server = await createRawServer(behave);
  cleanUp.push(() => server.close());
  return server;
}

function transportWith(options: Partial<TransportOptions> = {}): Transport {
  const transport = createTransport({ resolveProxy: () => Promise.resolve('DIRECT'), ...options });
  cleanUp.push(() => transport.close());
  return transport;
}

const post = (url: string, signal?: AbortSignal): Request =>
  new Request(`${url}/restapi/v1.0/account/~/extension/~/sms`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"text":"hello"}',
    ...(signal === undefined ? {} : { signal }),
  });

async function failureOf(call: Promise<unknown>): Promise<{ end: string; code: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof TransportFailure) return { end: error.end, code: error.code };
    throw error;
  }
  throw new Error('it did not fail');
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const fine = answerText('200 OK', '{"id":1}');

/** A port on which nobody listens. */
async function closedPort(): Promise<string> {
  const server = await createRawServer(() => undefined);
  await server.close();
  return server.url;
}

describe('a request that is answered', () => {
  it('brings status, headers and the whole body, and leaves the connection open for the next', async () => {
    const server = await serve((_count, socket) =>
      socket.write(answerText('201 Created', '{"id":7}', ['RCRequestId: abc'])),
    );
    const transport = transportWith();
    const first = await transport.fetch(post(server.url));
    expect(first.status).toBe(201);
    expect(first.headers.get('rcrequestid')).toBe('abc');
    expect(await first.json()).toEqual({ id: 7 });
    await pause(20);
    await transport.fetch(post(server.url));
    expect(server.connections()).toBe(1);
    expect(server.requests[0]).toContain('\r\n\r\n{"text":"hello"}');
  });

  it.each(['307 Temporary Redirect', '308 Permanent Redirect', '302 Found'])(
    'is not made again for a redirect (%s)',
    async (status) => {
      const server = await serve((_count, socket) =>
        socket.write(answerText(status, '', [`Location: /elsewhere`])),
      );
      expect((await transportWith().fetch(post(server.url))).status).toBe(Number(status.slice(0, 3)));
      expect(server.requests).toHaveLength(1);
    },
  );

  it.each([
    '421 Misdirected Request',
    '408 Request Timeout',
    '425 Too Early',
    '503 Service Unavailable',
    '401 Unauthorized',
  ])('is not made again for %s, although HTTP would allow it', async (status) => {
    const server = await serve((_count, socket) => socket.write(answerText(status, '{}')));
    expect((await transportWith().fetch(post(server.url))).status).toBe(Number(status.slice(0, 3)));
    expect(server.requests).toHaveLength(1);
  });

  it('survives an answer without a body', async () => {
    const server = await serve((_count, socket) => socket.write('HTTP/1.1 204 No Content\r\n\r\n'));
    const response = await transportWith().fetch(post(server.url));
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
  });

  it('waits through an interim answer', async () => {
    const server = await serve((_count, socket) => {
      socket.write('HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n');
      setTimeout(() => socket.write(fine), 20);
    });
    expect((await transportWith().fetch(post(server.url))).status).toBe(200);
  });
});

describe('a request that certainly was not processed', () => {
  it('is not reached when the connection is refused', async () => {
    expect(await failureOf(transportWith().fetch(post(await closedPort())))).toEqual({
      end: 'not-reached',
      code: 'ECONNREFUSED',
    });
  });

  it('is not reached when the name is not known', async () => {
    const failure = await failureOf(transportWith().fetch(post('http://no-such-host.invalid')));
    expect(failure.end).toBe('not-reached');
    expect(['ENOTFOUND', 'EAI_AGAIN']).toContain(failure.code);
  });

  it('is not reached when no connection comes about in time', async () => {
    // A TLS client waits for a greeting that a plain server never gives.
    const server = await serve(() => undefined);
    const transport = transportWith({ connectTimeoutMs: 300 });
    const failure = await failureOf(transport.fetch(post(server.url.replace('http:', 'https:'))));
    expect(failure).toEqual({ end: 'not-reached', code: 'UND_ERR_CONNECT_TIMEOUT' });
  });

  it('is not reached when TLS fails', async () => {
    const server = await serve(() => undefined);
    const plain = await createRawServer(() => undefined);
    cleanUp.push(() => plain.close());
    const tls = createTlsServer((socket) => socket.end());
    await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
    tls.on('tlsClientError', () => undefined);
    cleanUp.push(() => new Promise((resolve) => tls.close(resolve)));
    const address = tls.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const failure = await failureOf(transportWith().fetch(post(`https://127.0.0.1:${port}`)));
    expect(failure.end).toBe('not-reached');
    expect(failure.code).toMatch(/SSL|ECONNRESET/);
    expect(server.requests).toHaveLength(0);
  });

  it('is not reached when the deadline passes before a connection is there, and then never written', async () => {
    let release: (answer: string) => void = () => undefined;
    const server = await serve((_count, socket) => socket.write(fine));
    const transport = transportWith({
      deadlineMs: 50,
      resolveProxy: () =>
        new Promise((resolve) => {
          release = resolve;
        }),
    });
    expect(await failureOf(transport.fetch(post(server.url)))).toEqual({
      end: 'not-reached',
      code: 'timed-out',
    });
    release('DIRECT');
    await pause(50);
    expect(server.requests).toHaveLength(0);
  });

  it('is not reached when it is given up before it starts, and then never written', async () => {
    const server = await serve((_count, socket) => socket.write(fine));
    const transport = transportWith();
    const given = new AbortController();
    const late = transport.fetch(post(server.url, given.signal));
    given.abort(new DOMException('enough', 'TimeoutError'));
    expect(await failureOf(late)).toEqual({ end: 'not-reached', code: 'timed-out' });
    await pause(50);
    expect(server.requests).toHaveLength(0);
  });

  it('is not reached when it is given up while the connection is being made, and then never written', async () => {
    let open: () => void = () => undefined;
    const proxy = await serve((count, socket) => {
      if (count === 1) open = () => socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      else socket.write(fine);
    });
    const transport = transportWith({
      deadlineMs: 200,
      resolveProxy: () => Promise.resolve(`PROXY 127.0.0.1:${proxy.port}`),
    });
    expect(await failureOf(transport.fetch(post('http://platform.example')))).toEqual({
      end: 'not-reached',
      code: 'timed-out',
    });
    open();
    await pause(200);
    expect(proxy.requests).toHaveLength(1);
  });

  it('is not reached when the proxy is of a kind we do not speak, or not known', async () => {
    const server = await serve((_count, socket) => socket.write(fine));
    const socks = transportWith({ resolveProxy: () => Promise.resolve('SOCKS5 127.0.0.1:1') });
    expect(await failureOf(socks.fetch(post(server.url)))).toEqual({
      end: 'not-reached',
      code: 'proxy-not-supported',
    });
    const unknown = transportWith({ resolveProxy: () => Promise.reject(new Error('no')) });
    expect(await failureOf(unknown.fetch(post(server.url)))).toEqual({
      end: 'not-reached',
      code: 'proxy-not-known',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('is not reached after the transport was closed', async () => {
    const server = await serve((_count, socket) => socket.write(fine));
    const transport = transportWith();
    await transport.close();
    expect(await failureOf(transport.fetch(post(server.url)))).toEqual({
      end: 'not-reached',
      code: 'closed',
    });
  });
});

describe('a request that may have been processed', () => {
  it('is one POST and a lost answer when a reused connection is cut after it', async () => {
    const server = await serve((count, socket) => {
      if (count === 1) socket.write(fine);
      else socket.destroy();
    });
    const transport = transportWith();
    await transport.fetch(post(server.url));
    await pause(20);
    expect(await failureOf(transport.fetch(post(server.url)))).toEqual({
      end: 'answer-lost',
      code: 'UND_ERR_SOCKET',
    });
    await pause(100);
    expect(server.connections()).toBe(1);
    expect(server.requests).toHaveLength(2);
  });

  it.each([
    ['cut', (socket: { destroy: () => void }) => socket.destroy()],
    ['reset', (socket: { resetAndDestroy: () => void }) => socket.resetAndDestroy()],
    ['ended', (socket: { end: () => void }) => socket.end()],
  ])('is one POST and a lost answer when a new connection is %s after it', async (_how, cut) => {
    const server = await serve((_count, socket) => {
      cut(socket);
    });
    expect((await failureOf(transportWith().fetch(post(server.url)))).end).toBe('answer-lost');
    await pause(100);
    expect(server.requests).toHaveLength(1);
  });

  it('is a lost answer when the answer breaks off or is no HTTP', async () => {
    const broken = await serve((_count, socket) =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"id"'),
    );
    expect((await failureOf(transportWith().fetch(post(broken.url)))).end).toBe('answer-lost');
    const nonsense = await serve((_count, socket) => socket.end('SSH-2.0-OpenSSH_9.7\r\n\r\n'));
    expect((await failureOf(transportWith().fetch(post(nonsense.url)))).end).toBe('answer-lost');
  });

  it('is a lost answer when our deadline passes, and the connection is not used again', async () => {
    const server = await serve((count, socket) => {
      if (count > 1) socket.write(fine);
    });
    const transport = transportWith({ deadlineMs: 150 });
    expect(await failureOf(transport.fetch(post(server.url)))).toEqual({
      end: 'answer-lost',
      code: 'timed-out',
    });
    expect((await transport.fetch(post(server.url))).status).toBe(200);
    expect(server.connections()).toBeGreaterThan(1);
    expect(server.requests).toHaveLength(2);
  });

  it('is a lost answer when the body never ends', async () => {
    const server = await serve((_count, socket) =>
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{'),
    );
    const transport = transportWith({ deadlineMs: 150 });
    expect(await failureOf(transport.fetch(post(server.url)))).toEqual({
      end: 'answer-lost',
      code: 'timed-out',
    });
  });

  it('ends earlier when its own signal says so', async () => {
    const server = await serve(() => undefined);
    const failure = await failureOf(transportWith().fetch(post(server.url, AbortSignal.timeout(100))));
    expect(failure).toEqual({ end: 'answer-lost', code: 'timed-out' });
  });

  it('is a lost answer when the transport is closed meanwhile', async () => {
    const server = await serve(() => undefined);
    const transport = transportWith();
    const failure = failureOf(transport.fetch(post(server.url)));
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    await transport.close();
    expect((await failure).end).toBe('answer-lost');
  });
});

describe('a deadline from outside', () => {
  const tooLate = (): DOMException => new DOMException('too late', 'TimeoutError');

  it('is asked for with the time of each request, and ends it', async () => {
    const server = await serve(() => undefined);
    const given = new AbortController();
    const deadline = vi.fn(() => given.signal);
    const late = failureOf(transportWith({ deadline, deadlineMs: 1_234 }).fetch(post(server.url)));
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    given.abort(tooLate());
    expect(await late).toEqual({ end: 'answer-lost', code: 'timed-out' });
    expect(deadline.mock.calls).toEqual([[1_234]]);
  });

  it('is a second longer for each 50,000 bytes that have to be uploaded', async () => {
    const server = await serve((_count, socket) => socket.write(fine));
    const deadline = vi.fn(() => new AbortController().signal);
    const transport = transportWith({ deadline, deadlineMs: 30_000 });
    for (const size of [49_999, 50_000, 1_510_000]) {
      await transport.fetch(new Request(server.url, { method: 'POST', body: new Uint8Array(size) }));
    }
    expect(deadline.mock.calls).toEqual([[30_000], [31_000], [60_000]]);
  });

  it('that has passed already leaves the request unwritten', async () => {
    const server = await serve((_count, socket) => socket.write(fine));
    const passed = transportWith({ deadline: () => AbortSignal.abort(tooLate()) });
    expect(await failureOf(passed.fetch(post(server.url)))).toEqual({
      end: 'not-reached',
      code: 'timed-out',
    });
    expect(server.requests).toHaveLength(0);
  });

  it('keeps nothing of the requests that are over, however they ended', async () => {
    const server = await serve((count, socket) => {
      if (count === 1) socket.write(fine);
      else if (count === 2) socket.destroy();
    });
    const given = new AbortController();
    const caller = new AbortController();
    const transport = transportWith({ deadline: () => given.signal });
    await transport.fetch(post(server.url, caller.signal));
    expect((await failureOf(transport.fetch(post(server.url)))).end).toBe('answer-lost');
    expect((await failureOf(transport.fetch(post(await closedPort())))).end).toBe('not-reached');
    expect(getEventListeners(given.signal, 'abort')).toEqual([]);
    const under = failureOf(transport.fetch(post(server.url)));
    await vi.waitFor(() => expect(getEventListeners(given.signal, 'abort')).not.toEqual([]));
    given.abort(tooLate());
    await under;
    expect(getEventListeners(given.signal, 'abort')).toEqual([]);
  });
});

describe('the system proxy', () => {
  it('gets the request through a tunnel', async () => {
    const proxy = await serve((_count, socket, text) => {
      if (text.startsWith('CONNECT ')) socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      else socket.write(fine);
    });
    const transport = transportWith({ resolveProxy: () => Promise.resolve(`PROXY 127.0.0.1:${proxy.port}`) });
    expect((await transport.fetch(post('http://platform.example'))).status).toBe(200);
    expect(proxy.requests[0]).toMatch(/^CONNECT platform\.example:80 /);
    expect(proxy.requests[1]).toMatch(/^POST \/restapi/);
  });

  it('is asked for each address, so that a change counts at once', async () => {
    const server = await serve((_count, socket) => socket.write(fine));
    const resolveProxy = vi.fn(() => Promise.resolve('DIRECT'));
    const transport = transportWith({ resolveProxy });
    await transport.fetch(post(server.url));
    await transport.fetch(post(server.url));
    expect(resolveProxy).toHaveBeenCalledTimes(2);
    expect(resolveProxy).toHaveBeenCalledWith(`${server.url}/restapi/v1.0/account/~/extension/~/sms`);
  });

  it('that refuses the tunnel leaves the request unwritten', async () => {
    const proxy = await serve((_count, socket) =>
      socket.end(answerText('407 Proxy Authentication Required', '')),
    );
    const transport = transportWith({ resolveProxy: () => Promise.resolve(`PROXY 127.0.0.1:${proxy.port}`) });
    expect((await failureOf(transport.fetch(post('http://platform.example')))).end).toBe('not-reached');
    expect(proxy.requests).toHaveLength(1);
  });
});
