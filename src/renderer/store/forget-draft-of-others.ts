import type { AppStore } from './create-app-store.ts';
import { ownerKey } from './owner-key.ts';

/**
 * A draft outlives a lost session, but never meets another person: when somebody else signs in, it goes, and so does
 * the number that was shown.
 *
 * @returns a disposer
 */
export function forgetDraftOfOthers(store: AppStore): () => void {
  let lastOwner: string | null = null;
  return store.subscribe(({ truth, clearDraft, showNew, setFind }) => {
    const owner = ownerKey(truth);
    if (owner === null || owner === lastOwner) return;
    const before = lastOwner;
    lastOwner = owner;
    if (before === null) return;
    clearDraft();
    showNew();
    setFind('');
  });
}
