import { SDK } from '@ringcentral/sdk/lib/SDK.js';
import { Headers, Request, Response } from 'undici';

export interface SdkOptions {
  readonly serverUrl: string;
  readonly clientId: string;
  readonly appVersion: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Asked before each request behind sign-in; rejects with a `TokenFailure` when there is none to be had. */
  readonly accessToken: () => Promise<string>;
}

export interface SdkRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its leading slash, without the server; a whole address is asked there, with the access token. */
  readonly path: string;
  /** A list is sent as the same parameter several times. */
  readonly query?: Readonly<Record<string, string | number | readonly string[]>>;
  /** A plain object goes as JSON, a form as such, a string as it is. */
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** True for the OAuth endpoints, which take no access token. */
  readonly withoutToken?: boolean;
  readonly signal?: AbortSignal;
}

/** What Fromline uses of RingCentral's SDK. Every call rejects for answers outside 2xx; see `toExchange`. */
export interface RingCentralSdk {
  exchangeCode(grant: { code: string; verifier: string; redirectUri: string }): Promise<Response>;
  refresh(refreshToken: string): Promise<Response>;
  send(request: SdkRequest): Promise<Response>;
}

/** The SDK's own token cache, which lives as long as this object and is never read by anybody else. */
function createCache(): Record<string, unknown> {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
    removeItem: (name: string) => void items.delete(name),
    keys: () => [...items.keys()],
  };
}

const farFuture = Number.MAX_SAFE_INTEGER;

/**
 * RingCentral's SDK, wrapped once. Rate limits are left to the outbox, an offline refresh deletes nothing, and the
 * tokens are ours: the way its maintainers give for that is to replace `ensureLoggedIn` (ringcentral-js #220). What
 * stays is the SDK's one repeat after a 401, which RingCentral refuses before processing (platform.md 2.4).
 */
export function createSdk(options: SdkOptions): RingCentralSdk {
  const platform = new SDK({
    server: options.serverUrl,
    clientId: options.clientId,
    appName: 'Fromline',
    appVersion: options.appVersion,
    clearCacheOnRefreshError: false,
    handleRateLimit: false,
    refreshDelayMs: 0,
    localStorage: createCache() as unknown as Storage,
    fetch: options.fetch as unknown as typeof fetch,
    Request: Request as unknown as typeof globalThis.Request,
    Response: Response as unknown as typeof globalThis.Response,
    Headers: Headers as unknown as typeof globalThis.Headers,
  }).platform();
  platform.ensureLoggedIn = () => Promise.resolve(null);
  platform.authHeader = async () => `Bearer ${await options.accessToken()}`;

  const answer = async (call: Promise<unknown>): Promise<Response> => (await call) as Response;

  return {
    exchangeCode: ({ code, verifier, redirectUri }) =>
      answer(platform.login({ code, code_verifier: verifier, redirect_uri: redirectUri })),
    async refresh(refreshToken) {
      // Set anew each time: the SDK sends the last lives back as wishes, -1 after a 401 (platform.md 2.4 A), and would
      // by itself refuse a token that only the computer's clock calls expired.
      await platform.auth().setData({
        refresh_token: refreshToken,
        refresh_token_expires_in: '604800',
        refresh_token_expire_time: farFuture,
        expires_in: '3600',
      });
      return answer(platform.refresh());
    },
    send: ({ method, path, query, body, headers, withoutToken = false, signal }) =>
      answer(
        platform.send({
          method,
          url: path,
          skipAuthCheck: withoutToken,
          headers: { Accept: 'application/json', ...headers },
          ...(query === undefined ? {} : { query }),
          ...(body === undefined ? {} : { body }),
          ...(signal === undefined ? {} : { signal }),
        }),
      ),
  };
}
