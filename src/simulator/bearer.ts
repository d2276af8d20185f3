import type { Answer } from './answer.ts';
import { refuse } from './errors.ts';
import type { Bearer, Sessions } from './oauth/sessions.ts';

export type BearerCheck =
  { readonly ok: true; readonly bearer: Bearer } | { readonly ok: false; readonly answer: Answer };

function unauthorized(code: string, message: string, topCode?: string): BearerCheck {
  const headers = { 'www-authenticate': 'Bearer realm="RingCentral REST API", error="invalid_token"' };
  const refusal = { status: 401, code, message, headers };
  return { ok: false, answer: refuse(topCode === undefined ? refusal : { ...refusal, topCode }) };
}

/** Who sends a request, by its Authorization header (platform.md 1.8, 9.2). */
export function checkBearer(sessions: Sessions, authorization: string | undefined): BearerCheck {
  if (authorization === undefined || authorization === '') {
    return unauthorized('AGW-401', 'Authorization header is missing.');
  }
  const token = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization)?.[1];
  if (token === undefined) return unauthorized('AGW-402', 'Authorization header is invalid.');
  const authentication = sessions.authenticate(token);
  switch (authentication.state) {
    case 'live':
      return { ok: true, bearer: authentication.bearer };
    case 'expired':
      return unauthorized('OAU-128', 'Access token expired.');
    case 'unknown':
      return unauthorized('OAU-213', 'Token not found.', 'TokenInvalid');
  }
}
