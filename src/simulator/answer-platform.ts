import { answerApi } from './answer-api.ts';
import type { ApiParts } from './answer-api.ts';
import type { Answer } from './answer.ts';
import { unknownPath } from './errors.ts';
import type { HttpRequest } from './http/http-request.ts';
import { answerOauth } from './oauth/answer-oauth.ts';
import type { OauthParts } from './oauth/answer-oauth.ts';
import type { LimitGroup } from './rate-limiter.ts';
import { matchRoute } from './router.ts';
import { routes } from './routes.ts';

/** Answers any request to the platform. */
export function answerPlatform(api: ApiParts, oauth: OauthParts, request: HttpRequest): Answer {
  const oauthAnswer = answerOauth(oauth, request);
  if (oauthAnswer !== null) return oauthAnswer;
  const match = matchRoute(routes, request.method, request.path);
  return match === null ? unknownPath() : answerApi(api, match, request);
}

/** The throttling group of a request, or null when nothing is counted. */
export function groupOf(method: string, path: string): LimitGroup | null {
  if (method === 'POST' && path === '/restapi/oauth/token') return 'auth';
  return matchRoute(routes, method, path)?.route.group ?? null;
}
