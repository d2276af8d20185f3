import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { WebSocket } from 'ws';
import { chooseProxy } from './proxy-dispatchers.ts';
import { openTunnel } from './push-tunnel.ts';

/** A WebSocket as far as pushing needs one. */
export interface RawSocket {
  send(text: string): void;
  /** Ends it at once, whatever the other side does. Nothing is told any more. */
  end(): void;
}

export interface RawSocketTold {
  readonly onText: (text: string) => void;
  /** It could not be opened, or is over. Told once. */
  readonly onEnd: (reason: string) => void;
}

export type OpenRawSocket = (url: URL, told: RawSocketTold) => RawSocket;

export interface RawSocketOptions {
  /** As Electron's `session.resolveProxy`. */
  readonly resolveProxy: (url: string) => Promise<string>;
  /** For the connection with its handshake. Default: 10 seconds. */
  readonly connectTimeoutMs?: number;
}

/** Bytes; the largest event is one text. */
const largestFrame = 1_000_000;

/**
 * A package's client rather than undici's: only this one can be ended when the other side is gone without a word, as
 * after a sleep of the computer.
 */
export function createRawSocketOpener(options: RawSocketOptions): OpenRawSocket {
  const { resolveProxy, connectTimeoutMs = 10_000 } = options;

  /** Null for a direct connection. */
  const wayThrough = async (url: URL): Promise<Duplex | null> => {
    const isSecure = url.protocol === 'wss:';
    // A proxy script knows the web's own schemes best.
    const choice = chooseProxy(await resolveProxy(`${isSecure ? 'https' : 'http'}://${url.host}/`));
    if (choice === 'unsupported') throw new Error('proxy-not-supported');
    if (choice.proxy === null) return null;
    const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port);
    const socket = await openTunnel(choice.proxy, url.hostname, port, connectTimeoutMs);
    return isSecure ? connectTls({ socket, servername: url.hostname }) : socket;
  };

  return (url, { onText, onEnd }) => {
    let socket: WebSocket | null = null;
    let isOver = false;

    const over = (reason: string): void => {
      if (isOver) return;
      isOver = true;
      onEnd(reason);
    };

    const open = (way: Duplex | null): void => {
      if (isOver) {
        way?.destroy();
        return;
      }
      const opened = new WebSocket(url, {
        handshakeTimeout: connectTimeoutMs,
        maxPayload: largestFrame,
        perMessageDeflate: false,
        ...(way === null ? {} : { createConnection: () => way }),
      });
      socket = opened;
      opened.on('message', (data) => {
        if (!isOver) onText(Buffer.isBuffer(data) ? data.toString('utf8') : '');
      });
      opened.on('close', (code) => over(`closed ${code}`));
      // What follows is told by `close`, too; the message may hold the address with its token.
      opened.on('error', (error) => over('code' in error ? String(error.code) : 'failed'));
    };

    wayThrough(url).then(open, () => over('proxy-failed'));
    return {
      send(text) {
        if (socket?.readyState === WebSocket.OPEN) socket.send(text);
      },
      end() {
        isOver = true;
        socket?.terminate();
      },
    };
  };
}
