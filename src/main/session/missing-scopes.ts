/** What Fromline cannot do without today. Reading messages is included in `SMS` (platform.md 9.3). */
const neededScopes = ['ReadAccounts', 'SMS'] as const;

/**
 * Needed scopes that were not granted. Sources differ in how they spell scopes, so case and a final "s" do not count.
 *
 * @param granted null when the answer did not say, which is no reason to call anything missing
 */
export function missingScopes(granted: readonly string[] | null): readonly string[] {
  if (granted === null) return [];
  const plain = (scope: string): string => scope.toLowerCase().replace(/(?<=[a-z]{3})s$/, '');
  const known = new Set(granted.map(plain));
  return neededScopes.filter((scope) => !known.has(plain(scope)));
}
