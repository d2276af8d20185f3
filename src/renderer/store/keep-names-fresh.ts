import type { FromlineBridge } from '#contract/bridge.ts';
import type { AppStore } from './create-app-store.ts';
import { ownerKey } from './owner-key.ts';

/**
 * Asks for the known names again when main says that they may have changed, and forgets them with their owner.
 *
 * @returns a disposer
 */
export function keepNamesFresh(store: AppStore, bridge: FromlineBridge): () => void {
  const stopListening = bridge.onEvent(({ change }) => {
    if (change.type === 'people') store.getState().refreshNames();
  });
  const stopWatching = store.subscribe((state, before) => {
    if (state.truth === before.truth) return;
    if (ownerKey(state.truth) !== ownerKey(before.truth)) state.forgetNames();
  });
  return () => {
    stopListening();
    stopWatching();
  };
}
