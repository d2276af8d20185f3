import type { LiveAccount } from '../accounts/live-account.ts';
import type { Answer } from '../answer.ts';
import type { AuthorizationCodes } from './authorization-codes.ts';
import { codeLifetime } from './authorization-codes.ts';
import { consentPage } from './consent-page.ts';
import { escapeHtml, htmlPage } from './html.ts';
import { isChallenge } from './pkce.ts';
import type { Registration } from './registration.ts';

export interface AuthorizeParts {
  readonly registration: Registration;
  readonly codes: AuthorizationCodes;
  readonly account: () => LiveAccount;
}

/** Carried from the page back to the platform; empty ones, as the SDK sends them, are left out. */
const carried = [
  'client_id',
  'redirect_uri',
  'response_type',
  'state',
  'code_challenge',
  'code_challenge_method',
];

function errorPage(code: string, message: string): Answer {
  const body = `<h1>This sign-in cannot go on</h1>\n<p>${escapeHtml(message)}</p>\n<p>${escapeHtml(code)}</p>`;
  return htmlPage(400, 'Sign-in error', body);
}

function redirect(uri: string, state: string | null, result: Readonly<Record<string, string>>): Answer {
  const location = new URL(uri);
  for (const [name, value] of Object.entries(result)) location.searchParams.set(name, value);
  if (state !== null) location.searchParams.set('state', state);
  return { status: 302, headers: { location: location.href, 'cache-control': 'no-store' } };
}

function requestFault(parameters: URLSearchParams): Readonly<Record<string, string>> | null {
  if (parameters.get('response_type') !== 'code') return { error: 'unsupported_response_type' };
  if (
    parameters.get('code_challenge_method') !== 'S256' ||
    !isChallenge(parameters.get('code_challenge') ?? '')
  ) {
    return { error: 'invalid_request', error_description: 'A code challenge of method S256 is required.' };
  }
  return null;
}

function ask(parts: AuthorizeParts, parameters: URLSearchParams, redirectUri: string): Answer {
  const { self, data } = parts.account();
  const filled = carried.flatMap((name) => {
    const value = parameters.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return consentPage({
    appName: parts.registration.appName,
    userName: self.name,
    extensionNumber: self.extensionNumber,
    companyName: data.companyName,
    scopes: parts.registration.scopes,
    parameters: Object.fromEntries(filled),
    redirectUri,
  });
}

/**
 * GET and POST `/restapi/oauth/authorize` (platform.md 1.3): the consent page, or after its form the redirect. A wrong
 * client or redirect URI never redirects.
 */
export function answerAuthorize(parts: AuthorizeParts, parameters: URLSearchParams): Answer {
  const { registration, codes } = parts;
  if (parameters.get('client_id') !== registration.clientId) {
    return errorPage('OAU-120', 'RingCentral does not know this app: the client id is wrong.');
  }
  const redirectUri = parameters.get('redirect_uri') ?? '';
  if (!registration.redirectUris.includes(redirectUri)) {
    return errorPage('OAU-109', 'Redirect URIs do not match: the app did not register this one.');
  }
  const state = parameters.get('state');
  const fault = requestFault(parameters);
  if (fault !== null) return redirect(redirectUri, state, fault);
  switch (parameters.get('decision')) {
    case null:
      return ask(parts, parameters, redirectUri);
    case 'allow': {
      const challenge = parameters.get('code_challenge') ?? '';
      const code = codes.issue({ clientId: registration.clientId, redirectUri, challenge });
      return redirect(redirectUri, state, { code, expires_in: String(codeLifetime) });
    }
    default:
      return redirect(redirectUri, state, { error: 'access_denied' });
  }
}
