import type { Finding } from './finding.ts';

/** Nobody can sign in with an extension in one of these states, so that nothing goes out (platform.md 5.7, 7). */
const inactive: ReadonlySet<string> = new Set(['Disabled', 'Frozen', 'NotActivated', 'Unassigned']);

/** Whether an extension of this status can be texted from; null where it was not told or nobody has heard of it. */
export function isExtensionActive(status: string | null): boolean | null {
  if (status === null) return null;
  return status === 'Enabled' ? true : inactive.has(status) ? false : null;
}

/**
 * What the state of the own extension says against texting, whatever the number. A status that was not told is no
 * finding; one nobody has heard of is never ready.
 */
export function extensionFindings(status: string | null): readonly Finding[] {
  if (status === null || isExtensionActive(status) === true) return [];
  const isFor = { quote: status, source: 'sign-in', fixer: 'admin' } as const;
  return isExtensionActive(status) === false
    ? [{ ...isFor, level: 'cannot', reason: 'extension-not-active' }]
    : [{ ...isFor, level: 'unknown', reason: 'extension-unheard-of' }];
}
