import type { LiveAccount } from '../accounts/live-account.ts';
import type { Answer } from '../answer.ts';
import { mediaTypeOf } from '../http/http-request.ts';
import type { HttpRequest } from '../http/http-request.ts';
import { limitHeaders, rateExceeded } from '../limit-answer.ts';
import type { RateLimiter } from '../rate-limiter.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import { answerAuthorize } from './authorize.ts';
import type { Registration } from './registration.ts';
import type { Sessions } from './sessions.ts';
import { answerTokenRequest } from './token-endpoint.ts';

export interface OauthParts {
  readonly registration: Registration;
  readonly codes: AuthorizationCodes;
  readonly sessions: Sessions;
  readonly limiter: RateLimiter;
  readonly account: () => LiveAccount;
}

/** The OAuth endpoints: method and path -> what answers. */
const endpoints: Readonly<Record<string, (parts: OauthParts, request: HttpRequest) => Answer>> = {
  'GET /restapi/oauth/authorize': (parts, { query }) => {
    const parameters = new URLSearchParams(query);
    // A decision counts only when it comes from the form, so that a link cannot consent.
    parameters.delete('decision');
    return answerAuthorize(parts, parameters);
  },
  'POST /restapi/oauth/authorize': (parts, { body }) => answerAuthorize(parts, new URLSearchParams(body)),
  'POST /restapi/oauth/token': token,
  'POST /restapi/oauth/revoke': (parts, { query, body }) => {
    const given = new URLSearchParams(body).get('token') ?? new URLSearchParams(query).get('token');
    parts.sessions.revoke(given ?? '');
    return { status: 200 };
  },
};

/** Counted in the group Auth per user: everything else here is unlimited, being without a known user. */
function token(parts: OauthParts, request: HttpRequest): Answer {
  const userId = parts.account().self.id;
  const verdict = parts.limiter.take(String(userId), 'auth');
  const tokenRequest = {
    mediaType: mediaTypeOf(request.headers),
    authorization: request.headers.authorization,
    body: request.body,
  };
  const answer = verdict.allowed
    ? answerTokenRequest({ ...parts, signedInExtensionId: () => userId }, tokenRequest)
    : rateExceeded(verdict);
  return { ...answer, headers: { ...answer.headers, ...limitHeaders('auth', verdict) } };
}

/** True for a request that {@link answerOauth} answers. */
function isOauthRequest(method: string, path: string): boolean {
  return Object.hasOwn(endpoints, `${method} ${path}`);
}

/** Answers a request to an OAuth endpoint, or null when it is none (platform.md 1.2). */
export function answerOauth(parts: OauthParts, request: HttpRequest): Answer | null {
  return isOauthRequest(request.method, request.path)
    ? (endpoints[`${request.method} ${request.path}`]?.(parts, request) ?? null)
    : null;
}
