import { equalsInConstantTime } from './random-text.ts';

export const redirectPath = '/oauth2callback';

/** What RingCentral's redirect brought: platform.md 1.3. */
export type Redirect =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'error'; readonly error: string; readonly description: string | null };

export type ReadRedirect =
  | { readonly ok: true; readonly redirect: Redirect }
  /** HTTP status for whoever asked; the sign-in goes on waiting. */
  | { readonly ok: false; readonly status: 400 | 404 | 405 };

export interface RedirectRequest {
  readonly method: string | undefined;
  /** As on the request line. */
  readonly target: string | undefined;
  readonly host: string | undefined;
}

const refuse = (status: 400 | 404 | 405): ReadRedirect => ({ ok: false, status });

/** The value of a parameter that is there exactly once, else null. */
function only(query: URLSearchParams, name: string): string | null {
  const [value, ...others] = query.getAll(name);
  return value === undefined || value === '' || others.length > 0 ? null : value;
}

/** Anything on this computer can call the listener: method, host, path and state must all be right. */
export function readRedirect(
  request: RedirectRequest,
  expected: { port: number; state: string },
): ReadRedirect {
  if (request.host !== `localhost:${expected.port}`) return refuse(400);
  const target = request.target ?? '';
  const [path, ...rest] = target.split('?');
  if (path !== redirectPath) return refuse(404);
  if (request.method !== 'GET') return refuse(405);
  const query = new URLSearchParams(rest.join('?'));
  const state = only(query, 'state');
  if (state === null || !equalsInConstantTime(state, expected.state)) return refuse(400);
  const error = only(query, 'error');
  const code = only(query, 'code');
  if (error !== null) {
    return { ok: true, redirect: { kind: 'error', error, description: only(query, 'error_description') } };
  }
  return code === null ? refuse(400) : { ok: true, redirect: { kind: 'code', code } };
}
