import { createServer, type RequestListener, type Server } from 'node:http';

/** A server on this computer's own addresses alone. */
export interface BoundLoopback {
  readonly port: number;
  /** Frees the port and cuts whoever is still connected. */
  close(): Promise<void>;
}

const limits = { requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: 16_384 };

function listen(listener: RequestListener, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(limits, listener);
    server.once('error', reject);
    server.listen({ host, port, exclusive: true, ipv6Only: true }, () => {
      server.off('error', reject);
      resolve(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** This computer has no IPv6, which is no obstacle: then no browser can choose it either. */
const withoutIpv6: ReadonlySet<string | undefined> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);
/** Somebody has the port, or the system keeps it for itself. */
const taken: ReadonlySet<string | undefined> = new Set(['EADDRINUSE', 'EACCES']);

async function bindBoth(listener: RequestListener, port: number): Promise<Server[]> {
  const first = await listen(listener, '127.0.0.1', port);
  try {
    return [first, await listen(listener, '::1', port)];
  } catch (error) {
    if (withoutIpv6.has(codeOf(error))) return [first];
    await close(first);
    throw error;
  }
}

/**
 * Listens on the first of the ports that is free, on 127.0.0.1 and, where there is one, on ::1: a browser may try either
 * for "localhost". A port that only one of the two has free is not taken. Null when none is.
 */
export async function bindLoopback(
  ports: readonly number[],
  listener: RequestListener,
): Promise<BoundLoopback | null> {
  for (const port of ports) {
    try {
      const servers = await bindBoth(listener, port);
      return {
        port,
        close: async () => {
          await Promise.all(servers.map(close));
        },
      };
    } catch (error) {
      if (!taken.has(codeOf(error))) throw error;
    }
  }
  return null;
}
