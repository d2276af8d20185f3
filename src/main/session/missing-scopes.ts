/** What Fromline cannot do without today. Reading messages is included in `SMS` (platform.md 9.3). */
const neededScopes = ['ReadAccounts', 'SMS'] as const;

/**
 * Needed scopes that were not granted. Sources differ in how they spell scopes, so case and a final "s" do not count.
 *
 * @param granted null when the answer did not say, which is no reason to call anything missing
 */
export function missingScopes(granted: readonly string[] | null): readonly string[] {
  return neededScopes.filter((scope) => isGranted(granted, scope) === false);
}

/** Whether one scope is among those that were granted; null when the answer did not say which were. */
export function isGranted(granted: readonly string[] | null, scope: string): boolean | null {
  const plain = (name: string): string => name.toLowerCase().replace(/(?<=[a-z]{3})s$/, '');
  return granted === null ? null : granted.some((name) => plain(name) === plain(scope));
}
