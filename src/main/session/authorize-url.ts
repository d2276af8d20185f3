export interface AuthorizeRequest {
  readonly serverUrl: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly challenge: string;
}

/**
 * Where the browser goes to ask the user (platform.md 1.3). Scopes are not asked for: the token gets those of the
 * registration. Throws when the address is not on the configured server, which only a bug can cause.
 */
export function authorizeUrl(request: AuthorizeRequest): string {
  const url = new URL('/restapi/oauth/authorize', request.serverUrl);
  if (url.origin !== new URL(request.serverUrl).origin)
    throw new Error('authorize address on another server');
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    state: request.state,
    code_challenge: request.challenge,
    code_challenge_method: 'S256',
  }).toString();
  return url.href;
}
