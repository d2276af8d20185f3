import type { ExternalPage } from '#contract/channels.ts';

/** The window names a page; only main knows addresses (docs/security.md, row 15). */
export const externalAddresses: Readonly<Record<ExternalPage, string>> = {
  'developer-console': 'https://developers.ringcentral.com/my-account.html#/applications',
  'admin-portal': 'https://service.ringcentral.com/',
  'help-keychain': 'https://wiki.gnome.org/Projects/GnomeKeyring',
};
