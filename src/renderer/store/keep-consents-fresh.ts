import type { FromlineBridge } from '#contract/bridge.ts';
import type { AppStore } from './create-app-store.ts';
import { ownerKey } from './owner-key.ts';

/**
 * Learns what main says of pairs by itself, as after a STOP that just came, and forgets everything with its owner.
 *
 * @returns a disposer
 */
export function keepConsentsFresh(store: AppStore, bridge: FromlineBridge): () => void {
  const stopListening = bridge.onEvent(({ change }) => {
    if (change.type === 'consents') store.getState().learnConsents(change.consents);
  });
  const stopWatching = store.subscribe((state, before) => {
    if (state.truth === before.truth) return;
    if (ownerKey(state.truth) !== ownerKey(before.truth)) state.forgetConsents();
  });
  return () => {
    stopListening();
    stopWatching();
  };
}
