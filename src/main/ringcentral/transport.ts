import type { Request, Response } from 'undici';
import { dispatchOnce } from './dispatch-once.ts';
import { followSignals } from './follow-signals.ts';
import { chooseProxy, createProxyDispatchers } from './proxy-dispatchers.ts';
import { failureCode, TransportFailure } from './transport-failure.ts';

export interface TransportOptions {
  /** As Electron's `session.resolveProxy`: `DIRECT`, or `PROXY host:port; …`. */
  readonly resolveProxy: (url: string) => Promise<string>;
  /**
   * For a request from its first step to the last byte of its answer; one that has much to upload gets a second more for
   * each 50,000 bytes of its body. Default: 30 seconds.
   */
  readonly deadlineMs?: number;
  /** A signal that aborts with a `TimeoutError` after so many milliseconds. Default: `AbortSignal.timeout`. */
  readonly deadline?: (milliseconds: number) => AbortSignal;
  /** For a connection, with TLS. Default: 10 seconds. */
  readonly connectTimeoutMs?: number;
}

export interface Transport {
  /**
   * One request, at most once on the wire. The signal of the request may end it before the deadline.
   * Rejects with a `TransportFailure`.
   */
  fetch(request: Request): Promise<Response>;
  /** Ends every connection; requests under way reject. */
  close(): Promise<void>;
}

/** Bytes a second of a line that is slow, but works. */
const slowestUpload = 50_000;

/** Milliseconds. */
const uploadTime = (body: Uint8Array | null): number =>
  Math.floor((body?.byteLength ?? 0) / slowestUpload) * 1000;

/** Rejects when the signal aborts, for steps that cannot be aborted themselves. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise<never>((_resolve, reject) => {
    const giveUp = (): void => {
      reject(new TransportFailure('not-reached', failureCode(signal.reason)));
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

/**
 * HTTP through undici, and not through Chromium: measured, Electron's own fetch posts a second time by itself when a
 * reused connection dies before the answer (docs/architecture.md).
 */
export function createTransport(options: TransportOptions): Transport {
  const { resolveProxy, deadlineMs = 30_000, connectTimeoutMs = 10_000 } = options;
  const { deadline = (milliseconds: number) => AbortSignal.timeout(milliseconds) } = options;
  const dispatchers = createProxyDispatchers(connectTimeoutMs);
  let closed = false;

  const findProxy = async (request: Request): Promise<string | null> => {
    const answer = await resolveProxy(request.url).catch((cause: unknown) => {
      throw new TransportFailure('not-reached', 'proxy-not-known', { cause });
    });
    const choice = chooseProxy(answer);
    if (choice === 'unsupported') throw new TransportFailure('not-reached', 'proxy-not-supported');
    return choice.proxy;
  };

  return {
    async fetch(request) {
      // From memory, so that it takes no time that would have to be limited.
      const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
      const { signal, release } = followSignals([deadline(deadlineMs + uploadTime(body)), request.signal]);
      try {
        const proxy = await Promise.race([findProxy(request), aborted(signal)]);
        if (closed) throw new TransportFailure('not-reached', 'closed');
        return await dispatchOnce(dispatchers.get(proxy), request, body, signal);
      } finally {
        release();
      }
    },
    async close() {
      closed = true;
      await dispatchers.destroy();
    },
  };
}
