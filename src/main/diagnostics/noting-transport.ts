import type { Response } from 'undici';
import { z } from 'zod';
import type { Clock } from '#domain/ports.ts';
import { TransportFailure } from '../ringcentral/transport-failure.ts';
import type { Transport } from '../ringcentral/transport.ts';
import { pathTemplate } from './path-template.ts';
import type { RequestRing } from './request-ring.ts';

/** A code is a few letters and digits; anything else could be a sentence with a name in it. */
const code = z.string().regex(/^[A-Za-z][\w-]{1,40}$/);
const refusal = z.union([
  z.object({ errorCode: code }).transform((body) => body.errorCode),
  z.object({ error: code }).transform((body) => body.error),
]);

async function codeOf(response: Response): Promise<string | null> {
  if (response.ok) return null;
  try {
    return refusal.parse(await response.clone().json());
  } catch {
    return null;
  }
}

const outcomeOf = (error: unknown): string =>
  error instanceof TransportFailure ? `${error.end} (${error.code})` : 'broke off';

/** The transport with one more onlooker, who remembers how the last requests ended. */
export function noteRequests(transport: Transport, ring: RequestRing, clock: Clock): Transport {
  return {
    async fetch(request) {
      const about = { method: request.method, path: pathTemplate(request.url) };
      try {
        const response = await transport.fetch(request);
        const requestId = response.headers.get('rcrequestid');
        const answer = { outcome: String(response.status), code: await codeOf(response), requestId };
        ring.note({ at: clock.now(), ...about, ...answer });
        return response;
      } catch (error) {
        ring.note({ at: clock.now(), ...about, outcome: outcomeOf(error), code: null, requestId: null });
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
