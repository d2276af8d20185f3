import type { Answer } from '../answer.ts';
import { escapeHtml, htmlPage } from './html.ts';

export interface Consent {
  readonly appName: string;
  readonly userName: string;
  readonly extensionNumber: string;
  readonly companyName: string;
  readonly scopes: readonly string[];
  /** Goes back with the decision, as hidden inputs. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly redirectUri: string;
}

const scopesInWords: Readonly<Record<string, string>> = {
  ReadAccounts: 'See who you are, your phone numbers and your call queues',
  ReadMessages: 'Read your texts',
  EditMessages: 'Mark texts as read and delete them',
  SMS: 'Send texts from your numbers',
  WebSocketsSubscription: 'Hear of new texts at once',
  ReadContacts: 'Read your personal contacts',
  EditExtensions: 'Change your settings and text templates',
};

/** The page that asks the user: who signs in, which app, what it may do, and the two buttons. */
export function consentPage(consent: Consent): Answer {
  const { appName, userName, extensionNumber, companyName } = consent;
  const hidden = Object.entries(consent.parameters)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('\n');
  const scopes = consent.scopes
    .map((scope) => `<li>${escapeHtml(scopesInWords[scope] ?? scope)}</li>`)
    .join('\n');
  const body = `<h1>${escapeHtml(appName)} asks for access to your account</h1>
<p class="user">Signing in as <strong>${escapeHtml(`${userName}, ext. ${extensionNumber}, ${companyName}`)}</strong></p>
<p id="scopes">${escapeHtml(appName)} will be able to:</p>
<ul aria-labelledby="scopes">
${scopes}
</ul>
<form method="post" action="/restapi/oauth/authorize">
${hidden}
<button type="submit" name="decision" value="deny">Deny</button>
<button type="submit" name="decision" value="allow">Allow</button>
</form>`;
  return htmlPage(200, `Sign in to ${appName}`, body, new URL(consent.redirectUri).origin);
}
