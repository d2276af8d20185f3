import type { Request, Response } from 'undici';
import type { Clock, ConnectionReporter, RateLimitReporter } from '#domain/ports.ts';
import { readRateLimit } from './read-rate-limit.ts';
import { readServerTime } from './read-server-time.ts';
import { TransportFailure } from './transport-failure.ts';
import type { Transport } from './transport.ts';

export interface ObservedFetchOptions {
  readonly transport: Transport;
  readonly connection: ConnectionReporter;
  readonly rateLimits: RateLimitReporter;
  readonly clock: Clock;
  /** Called with the access token of each request that was answered with 401. */
  readonly onRefused: (accessToken: string) => void;
}

/**
 * The transport with three onlookers: who shows whether RingCentral can be reached and what time it is there, who paces
 * the requests, and who keeps the tokens. A lost answer tells none of them anything: the next call will know.
 */
export function createObservedFetch(options: ObservedFetchOptions): (request: Request) => Promise<Response> {
  const { transport, connection, rateLimits, clock, onRefused } = options;
  return async (request) => {
    const askedAt = clock.now();
    try {
      const response = await transport.fetch(request);
      connection.reached();
      const serverTime = readServerTime(response.headers);
      if (serverTime !== null) connection.clockRead({ askedAt, answeredAt: clock.now(), serverTime });
      const rateLimit = readRateLimit(response.headers);
      if (rateLimit !== null) rateLimits.report(rateLimit);
      const bearer = /^bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
      if (response.status === 401 && bearer !== undefined) onRefused(bearer);
      return response;
    } catch (error) {
      if (error instanceof TransportFailure && error.end === 'not-reached') connection.notReached();
      throw error;
    }
  };
}
