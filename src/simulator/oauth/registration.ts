/** The one app this platform knows: a public client (platform.md 1.7). */
export interface Registration {
  readonly clientId: string;
  readonly appName: string;
  /** Compared character by character. */
  readonly redirectUris: readonly string[];
  /** Scopes its tokens get, whatever the request asks for (platform.md 1.3). */
  readonly scopes: readonly string[];
}

const registeredPorts = [47110, 47111, 47112];

/** Fromline's registration, with other redirect URIs where a test needs them. */
export function createRegistration(redirectUris?: readonly string[]): Registration {
  return {
    clientId: 'fromline-demo',
    appName: 'Fromline',
    redirectUris: redirectUris ?? registeredPorts.map((port) => `http://localhost:${port}/oauth2callback`),
    scopes: [
      'ReadAccounts',
      'ReadMessages',
      'EditMessages',
      'SMS',
      'WebSocketsSubscription',
      'ReadContacts',
      'EditExtensions',
    ],
  };
}
