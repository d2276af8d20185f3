import { sharedDomain } from './own-host.ts';

/**
 * The address of a picture if it is one of RingCentral's: on the API's own host or the media host beside it
 * (platform.md 1.1). The access token goes to no other, whatever an answer names.
 *
 * @param serverUrl origin of the API
 */
export function attachmentAddress(uri: string, serverUrl: string): string | null {
  if (!URL.canParse(uri)) return null;
  const url = new URL(uri);
  const server = new URL(serverUrl);
  const isPlain = url.username === '' && url.password === '' && url.protocol === server.protocol;
  const isOwn = url.host === server.host;
  const isMedia = url.protocol === 'https:' && url.host === `media.${sharedDomain(server)}`;
  return isPlain && (isOwn || isMedia) ? url.href : null;
}
