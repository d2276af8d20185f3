import type { IncomingMessage, ServerResponse } from 'node:http';
import { bindLoopback } from './bind-loopback.ts';
import { readRedirect, redirectPath, type Redirect } from './read-redirect.ts';
import { redirectPage, redirectPageHeaders, type RedirectPage } from './redirect-page.ts';

/** Waits for the one redirect of a sign-in. */
export interface RedirectListener {
  /** Registered with RingCentral character by character. */
  readonly redirectUri: string;
  /** Resolves once, when the browser has its last page; never when closed before. */
  readonly redirect: Promise<Redirect>;
  close(): Promise<void>;
}

export function redirectUriOf(port: number): string {
  return `http://localhost:${port}${redirectPath}`;
}

function answer(response: ServerResponse, status: number, page: RedirectPage): void {
  response.writeHead(status, status === 405 ? { ...redirectPageHeaders, Allow: 'GET' } : redirectPageHeaders);
  response.end(redirectPage(page));
}

/** Listens on the first free port; null when all are taken. A wrong request is refused and changes nothing. */
export async function openRedirectListener(
  ports: readonly number[],
  state: string,
): Promise<RedirectListener | null> {
  let port = 0;
  let used = false;
  let resolve: (redirect: Redirect) => void = () => undefined;
  const redirect = new Promise<Redirect>((settle) => {
    resolve = settle;
  });

  const bound = await bindLoopback(ports, (request: IncomingMessage, response: ServerResponse) => {
    const read = readRedirect(
      { method: request.method, target: request.url, host: request.headers.host },
      { port, state },
    );
    if (!read.ok || used) {
      answer(response, read.ok ? 400 : read.status, 'not-expected');
      return;
    }
    used = true;
    response.once('close', () => resolve(read.redirect));
    answer(response, 200, read.redirect.kind === 'code' ? 'received' : 'denied');
  });
  if (bound === null) return null;
  port = bound.port;
  return { redirectUri: redirectUriOf(port), redirect, close: () => bound.close() };
}
