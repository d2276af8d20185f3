import type { Platform } from '../platform.ts';

/** URI of the account. */
export function accountUri(platform: Platform): string {
  return `${platform.url}/restapi/v1.0/account/${platform.account().data.id}`;
}

/** URI of an extension of the account. */
export function extensionUri(platform: Platform, extensionId: number): string {
  return `${accountUri(platform)}/extension/${extensionId}`;
}

/** The reference to the home country that several records carry (platform.md 9.4). */
export function homeCountry(platform: Platform): Readonly<Record<string, string>> {
  return { id: '1', uri: `${platform.url}/restapi/v1.0/dictionary/country/1`, name: 'United States' };
}

/** URI of a message's content on the media host, here a path of its own on the platform's port (platform.md 5.3). */
export function contentUri(
  platform: Platform,
  message: { readonly id: number; readonly storeId: number },
  attachmentId: number,
): string {
  const path = `/restapi/v1.0/account/${platform.account().data.id}/extension/${message.storeId}`;
  return `${platform.url}/media${path}/message-store/${message.id}/content/${attachmentId}`;
}
