import type { Answer } from '../answer.ts';
import { jsonAnswer } from '../json-answer.ts';
import type { TokenAnswer } from '../simulator.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import { invalidGrant, invalidOauthRequest, oauthError } from './oauth-errors.ts';
import { verifierMatches } from './pkce.ts';
import type { Registration } from './registration.ts';
import type { Lives, Sessions } from './sessions.ts';
import { accessTimeToLive, refreshTimeToLive } from './time-to-live.ts';

export interface TokenRequest {
  /** `Content-Type` without parameters, in lower case. */
  readonly mediaType: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface TokenEndpointParts {
  readonly registration: Registration;
  readonly codes: AuthorizationCodes;
  readonly sessions: Sessions;
  /** Who signs in on the consent page. */
  readonly signedInExtensionId: () => number;
}

function granted(answer: TokenAnswer): Answer {
  return jsonAnswer(200, answer, { 'cache-control': 'no-store' });
}

function redeemCode(parts: TokenEndpointParts, form: URLSearchParams, lives: Lives): Answer {
  const redeemed = parts.codes.redeem(form.get('code') ?? '');
  if (redeemed.state === 'unknown') return invalidGrant('OAU-106', 'Authorization code is invalid.');
  if (redeemed.state === 'expired') return invalidGrant('OAU-108', 'Authorization code is expired.');
  const { redirectUri, challenge } = redeemed.request;
  if (form.get('redirect_uri') !== redirectUri) return invalidGrant('OAU-109', 'Redirect URIs do not match.');
  if (!verifierMatches(form.get('code_verifier') ?? '', challenge)) {
    return invalidGrant('OAU-106', 'The code verifier does not fit the code challenge.');
  }
  const endpointId = form.get('endpoint_id') ?? '';
  const extensionId = parts.signedInExtensionId();
  return granted(
    endpointId === ''
      ? parts.sessions.open(extensionId, lives)
      : parts.sessions.open(extensionId, lives, endpointId),
  );
}

function rotate(parts: TokenEndpointParts, form: URLSearchParams, lives: Lives): Answer {
  const refreshed = parts.sessions.refresh(form.get('refresh_token') ?? '', lives);
  switch (refreshed.state) {
    case 'granted':
      return granted(refreshed.answer);
    case 'expired':
      return invalidGrant('OAU-210', 'Token is expired.');
    case 'unknown':
      return invalidGrant('OAU-213', 'Token not found.');
  }
}

/** `POST /restapi/oauth/token` for the public client: code with PKCE, and refresh (platform.md 1.4 to 1.6). */
export function answerTokenRequest(parts: TokenEndpointParts, request: TokenRequest): Answer {
  if (request.mediaType !== 'application/x-www-form-urlencoded') {
    return oauthError(415, 'invalid_request', 'CMN-104', 'The body has to be form data.');
  }
  if (request.authorization !== undefined) {
    return oauthError(401, 'invalid_client', 'OAU-123', 'A public client sends no Authorization header.');
  }
  const form = new URLSearchParams(request.body);
  if (form.get('client_id') !== parts.registration.clientId) {
    return oauthError(401, 'invalid_client', 'OAU-120', 'Client id is invalid.');
  }
  const access = accessTimeToLive(form.get('access_token_ttl'));
  if (access === null) return invalidOauthRequest('access_token_ttl');
  const refresh = refreshTimeToLive(form.get('refresh_token_ttl'));
  if (refresh === null) return invalidOauthRequest('refresh_token_ttl');
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return redeemCode(parts, form, { access, refresh });
    case 'refresh_token':
      return rotate(parts, form, { access, refresh });
    default:
      return oauthError(400, 'unsupported_grant_type', 'OAU-112', 'This grant type is not allowed.');
  }
}
