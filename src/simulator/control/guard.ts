import type { IncomingHttpHeaders } from 'node:http';

/**
 * Why a control request is refused, or null. The control API has no sign-in, so no web page may reach it: browsers
 * send `Origin` with what a page posts, and a page that rebinds a host name to 127.0.0.1 shows its own name in `Host`.
 */
export function guardProblem(headers: IncomingHttpHeaders): string | null {
  if (headers.origin !== undefined) return 'The control API is not for web pages.';
  return /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/.test(headers.host ?? '')
    ? null
    : 'The control API answers to 127.0.0.1 and localhost only.';
}
