import type { IncomingHttpHeaders } from 'node:http';

/** A request whose body is read. */
export interface HttpRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  /** The body as UTF-8. */
  readonly body: string;
  /** The body as it came. */
  readonly bytes: Buffer;
}

/** `Content-Type` without parameters, in lower case; empty when there is none. */
export function mediaTypeOf(headers: IncomingHttpHeaders): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Path and query of a request line. `~` may come encoded. */
export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  return { path: path.replace(/%7e/gi, '~'), query: mark === -1 ? '' : target.slice(mark + 1) };
}
