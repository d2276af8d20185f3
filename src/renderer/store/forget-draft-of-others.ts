import type { AppState } from './app-state.ts';
import type { AppStore } from './create-app-store.ts';
import { ownerKey } from './owner-key.ts';
import { isUntouched } from './pane-draft.ts';

/** No event changes how the store on this computer is, so another answer to that came with a whole snapshot. */
const isSnapshot = ({ truth }: AppState, before: AppState): boolean => truth?.store !== before.truth?.store;

/**
 * A draft outlives a lost session, but never meets another person: when somebody else signs in, the pane is emptied
 * (the draft stays with its owner), and so is what was found and shown. Then the draft of the one who is here comes
 * back, unless something is being written already.
 *
 * @returns a disposer
 */
export function forgetDraftOfOthers(store: AppStore): () => void {
  let lastOwner: string | null = null;

  return store.subscribe((state, before) => {
    const { truth } = state;
    const owner = ownerKey(truth);
    if (truth === null || owner === null) return;
    const isOther = lastOwner !== null && owner !== lastOwner;
    lastOwner = owner;
    if (isOther) {
      const { emptyPane, showAll, clearFind } = store.getState();
      emptyPane();
      // The number that was looked at is the other person's.
      showAll();
      clearFind();
    }
    // What an earlier snapshot brought may be the other person's.
    if (!isSnapshot(state, before)) return;
    const { draftId, openDraft, doubtSaved } = store.getState();
    if (truth.paneDraft !== null && isUntouched(store.getState())) openDraft(truth.paneDraft);
    else if (draftId !== null && draftId !== truth.paneDraft?.id) doubtSaved();
  });
}
