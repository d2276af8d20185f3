import { Response } from 'undici';
import type { Exchange } from './exchange.ts';
import { parseJson } from './parse-json.ts';
import { readDate } from './read-server-time.ts';
import { readRetryAfter } from './retry-after.ts';
import { TokenFailure } from './token-failure.ts';
import { TransportFailure } from './transport-failure.ts';

async function readAnswer(response: Response, now: number): Promise<Exchange> {
  const serverTime = readDate(response.headers.get('date'));
  return {
    kind: 'answered',
    status: response.status,
    // The SDK may have read the body of an answer that it found fault with.
    body: parseJson(response.bodyUsed ? '' : await response.text()),
    requestId: response.headers.get('rcrequestid'),
    // A date in it is by RingCentral's clock, whatever ours says.
    retryAfterSeconds: readRetryAfter(response.headers.get('retry-after'), serverTime ?? now),
    serverTime,
  };
}

/** The answer that the SDK attaches to its errors. */
function responseOf(error: unknown): Response | null {
  const response = error instanceof Error && 'response' in error ? error.response : null;
  return response instanceof Response ? response : null;
}

const goodButNoJson: Exchange = {
  kind: 'answered',
  status: 200,
  body: undefined,
  requestId: null,
  retryAfterSeconds: null,
  serverTime: null,
};

/** Turns a call of the SDK, with all it throws, into a value. What is left to throw is a bug. */
export async function toExchange(call: Promise<Response>, now: () => number): Promise<Exchange> {
  try {
    return await readAnswer(await call, now());
  } catch (error) {
    if (error instanceof TokenFailure) return { kind: 'no-token', error: error.error };
    if (error instanceof TransportFailure) return { kind: error.end, code: error.code };
    // The SDK parses a good answer of the token endpoint itself and throws for one that is no JSON.
    if (error instanceof SyntaxError) return goodButNoJson;
    const response = responseOf(error);
    if (response === null) throw error;
    return readAnswer(response, now());
  }
}
