import { appError, type AppError } from '#domain/app-error.ts';
import { err, ok, type Result } from '#domain/result.ts';

const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** True for this computer's own addresses, as `URL.hostname` spells them. */
export function isLoopback(url: URL): boolean {
  return loopbackHosts.has(url.hostname);
}

/**
 * The origin of a server address as a person types it. Https only, except on this computer; no path, no user name.
 *
 * @returns the origin, `server-url-invalid`, or `server-not-allowed` for any other computer on the test runtime
 */
export function checkServerUrl(
  typed: string,
  { testRuntime }: { readonly testRuntime: boolean },
): Result<string, AppError> {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null;
  const isPlain =
    url !== null &&
    url.pathname === '/' &&
    [url.search, url.hash, url.username, url.password].every((part) => part === '');
  if (!isPlain) return err(appError('server-url-invalid'));
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
    return err(appError('server-url-invalid'));
  }
  return testRuntime && !isLoopback(url)
    ? err(appError('server-not-allowed', { subject: url.host }))
    : ok(url.origin);
}
