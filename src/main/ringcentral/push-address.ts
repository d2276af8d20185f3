import { isLoopback } from '../server-url.ts';
import { sharedDomain } from './own-host.ts';

/**
 * The address for a push connection if it is one of RingCentral's (platform.md 6.6): `wss` on a host beside the API's.
 * Without TLS on this computer alone. Its token goes to no other host, whatever an answer names.
 *
 * @param serverUrl origin of the API
 */
export function pushAddress(uri: string, serverUrl: string): URL | null {
  if (!URL.canParse(uri)) return null;
  const url = new URL(uri);
  const server = new URL(serverUrl);
  if (url.username !== '' || url.password !== '') return null;
  if (server.protocol === 'http:') return url.protocol === 'ws:' && isLoopback(url) ? url : null;
  const domain = sharedDomain(server);
  const isBeside = url.hostname === domain || url.hostname.endsWith(`.${domain}`);
  return url.protocol === 'wss:' && (isBeside || url.host === server.host) ? url : null;
}
