import { Response, type Dispatcher, type Request } from 'undici';
import { answerTooLarge, failureCode, TransportFailure } from './transport-failure.ts';

/** Bytes. The largest answer we ask for, a page of a thousand numbers, has about one million. */
const largestAnswer = 20_000_000;

class AnswerTooLarge extends Error {
  readonly code = answerTooLarge;
}

interface Head {
  readonly status: number;
  readonly statusText: string;
  readonly headers: [string, string][];
}

function headersOf(request: Request): Record<string, string> {
  return Object.fromEntries(request.headers);
}

function toPairs(headers: Readonly<Record<string, string | string[] | undefined>>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((single): [string, string] => [name, single]),
  );
}

const withoutBody: ReadonlySet<number> = new Set([204, 205, 304]);

function toResponse({ status, statusText, headers }: Head, chunks: readonly Buffer[]): Response {
  const body = withoutBody.has(status) ? null : Buffer.concat(chunks);
  return new Response(body, { status, statusText, headers });
}

/**
 * Writes a request to a connection at most once and resolves with the whole answer. No redirect is followed, nothing is
 * repeated, not even what HTTP would allow: a second POST is a second text. Rejects with a `TransportFailure`; once it
 * has said `not-reached`, nothing will be written any more.
 */
export function dispatchOnce(
  dispatcher: Dispatcher,
  request: Request,
  body: Uint8Array | null,
  signal: AbortSignal,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let begun = false;
    let settled = false;
    let active: Dispatcher.DispatchController | null = null;
    let head: Head | null = null;
    const chunks: Buffer[] = [];
    let size = 0;

    const settle = (finish: () => void): void => {
      if (settled) return;
      settled = true;
      signal.removeEventListener('abort', giveUp);
      finish();
    };
    const fail = (error: unknown): void => {
      const end = begun ? 'answer-lost' : 'not-reached';
      settle(() => reject(new TransportFailure(end, failureCode(error), { cause: error })));
    };
    const giveUp = (): void => {
      fail(signal.reason);
      active?.abort(new Error('given up'));
    };

    if (signal.aborted) {
      fail(signal.reason);
      return;
    }
    signal.addEventListener('abort', giveUp);

    const { pathname, search, origin } = new URL(request.url);
    dispatcher.dispatch(
      {
        origin,
        path: pathname + search,
        method: request.method,
        headers: headersOf(request),
        body,
        // The signal covers both; undici's own limits would only add a second opinion.
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      {
        // A connection is there and the first byte comes next; this is the last moment to keep it from being written.
        onRequestStart(controller) {
          if (begun || settled) {
            fail(new Error('a second start'));
            controller.abort(new Error('not wanted any more'));
            return;
          }
          begun = true;
          active = controller;
        },
        onResponseStart(_controller, status, headers, statusText = '') {
          head = { status, statusText, headers: toPairs(headers) };
        },
        onResponseData(controller, chunk) {
          size += chunk.length;
          if (size > largestAnswer) controller.abort(new AnswerTooLarge());
          else chunks.push(chunk);
        },
        onResponseEnd() {
          try {
            if (head === null) throw new Error('an end without a beginning');
            const response = toResponse(head, chunks);
            settle(() => resolve(response));
          } catch (error) {
            fail(error);
          }
        },
        onResponseError(_controller, error) {
          fail(error);
        },
      },
    );
  });
}
