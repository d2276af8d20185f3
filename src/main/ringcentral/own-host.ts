const isAddress = (hostname: string): boolean => /^[\d.]+$/.test(hostname) || hostname.includes(':');

/**
 * What the hosts of RingCentral's services have in common with its API's, `ringcentral.com` for
 * `platform.ringcentral.com` (platform.md 1.1): all but the first label, unless little is left.
 */
export function sharedDomain({ hostname }: URL): string {
  const rest = hostname.split('.').slice(1);
  return isAddress(hostname) || rest.length < 2 ? hostname : rest.join('.');
}
