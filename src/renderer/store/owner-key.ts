import type { AppSnapshot } from '#contract/app-state.ts';

/** Whose things the window holds; null while nobody is signed in. */
export function ownerKey(truth: AppSnapshot | null): string | null {
  if (truth?.session.phase !== 'signed-in') return null;
  const { accountId, extensionId } = truth.session.person;
  return `${truth.profile}/${accountId}/${extensionId}`;
}
