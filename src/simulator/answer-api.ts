import type { ExtensionData } from './accounts/account.ts';
import type { Answer } from './answer.ts';
import { checkBearer } from './bearer.ts';
import { missingPermission, missingScope, otherExtension, resourceNotFound } from './errors.ts';
import { mediaTypeOf } from './http/http-request.ts';
import type { HttpRequest } from './http/http-request.ts';
import { limitHeaders, rateExceeded } from './limit-answer.ts';
import type { Bearer, Sessions } from './oauth/sessions.ts';
import type { Platform } from './platform.ts';
import type { RateLimiter } from './rate-limiter.ts';
import type { RouteMatch } from './router.ts';
import type { Route } from './route.ts';

export interface ApiParts {
  readonly platform: Platform;
  readonly sessions: Sessions;
  readonly limiter: RateLimiter;
}

type Target =
  { readonly ok: true; readonly extension: ExtensionData } | { readonly ok: false; readonly answer: Answer };

/** The extension that account and extension id of the path name. */
function targetOf(platform: Platform, { route, parameters }: RouteMatch): Target {
  const { data, self, extensionById } = platform.account();
  const accountId = parameters['accountId'] ?? '~';
  if (accountId !== '~' && accountId !== String(data.id)) {
    return { ok: false, answer: resourceNotFound('accountId') };
  }
  const extensionId = parameters['extensionId'] ?? '~';
  const extension = extensionId === '~' ? self : extensionById(extensionId);
  if (extension === undefined) return { ok: false, answer: resourceNotFound('extensionId') };
  return extension.id === self.id || route.otherExtensions
    ? { ok: true, extension }
    : { ok: false, answer: otherExtension() };
}

/** `SMS` includes `ReadMessages`; the scope for sockets is spelled in several ways (platform.md 9.3). */
function hasScope(scopes: readonly string[], scope: string): boolean {
  if (/^websocket/i.test(scope)) return scopes.some((given) => /^websocket/i.test(given));
  return scopes.includes(scope) || (scope === 'ReadMessages' && scopes.includes('SMS'));
}

function refuseAccess(platform: Platform, route: Route, scopes: readonly string[]): Answer | null {
  if (!hasScope(scopes, route.scope)) return missingScope(route.scope);
  const { permission } = route;
  return permission !== null && platform.settings.missingPermissions.includes(permission)
    ? missingPermission(permission)
    : null;
}

function answerAllowed(platform: Platform, match: RouteMatch, bearer: Bearer, request: HttpRequest): Answer {
  const refusal = refuseAccess(platform, match.route, bearer.scopes);
  if (refusal !== null) return refusal;
  const target = targetOf(platform, match);
  if (!target.ok) return target.answer;
  return match.route.resource(platform, {
    bearer,
    path: request.path,
    parameters: match.parameters,
    query: new URLSearchParams(request.query),
    headers: request.headers,
    mediaType: mediaTypeOf(request.headers),
    body: request.body,
    bytes: request.bytes,
    extension: target.extension,
  });
}

/** Answers a request to an endpoint behind sign-in: token, limit, scope and permission, then the resource itself. */
export function answerApi(parts: ApiParts, match: RouteMatch, request: HttpRequest): Answer {
  const check = checkBearer(parts.sessions, request.headers.authorization);
  if (!check.ok) return check.answer;
  parts.platform.messages.settle();
  const { group } = match.route;
  const verdict = parts.limiter.take(String(check.bearer.extensionId), group);
  const answer = verdict.allowed
    ? answerAllowed(parts.platform, match, check.bearer, request)
    : rateExceeded(verdict);
  return { ...answer, headers: { ...answer.headers, ...limitHeaders(group, verdict) } };
}
