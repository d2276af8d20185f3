import type { FromlineBridge } from '#contract/bridge.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './app-state.ts';
import { ownerKey } from './owner-key.ts';
import { pullPages } from './pull-pages.ts';

/**
 * Pulls the texts that have not gone and the drafts once for everybody who signs in; events keep them from then on.
 * Those of somebody else go at once.
 *
 * @returns a disposer
 */
export function keepOutboxFresh(store: StoreApi<AppState>, bridge: FromlineBridge): () => void {
  let pulling: number | null = null;
  let disposed = false;

  const refresh = async (): Promise<void> => {
    const { truth, lists, listsError, restartLists, dismissToasts } = store.getState();
    const owner = ownerKey(truth);
    if (owner !== lists.owner) {
      restartLists(owner);
      // What can be undone was done by somebody else.
      dismissToasts();
      return;
    }
    const { generation } = lists;
    if (owner === null || lists.isComplete || listsError !== null || pulling === generation) return;
    pulling = generation;
    const [texts, drafts] = await Promise.all([
      pullPages(bridge, 'outbox:page'),
      pullPages(bridge, 'drafts:page'),
    ]);
    if (disposed) return;
    const { fillLists, failLists } = store.getState();
    if (!texts.ok) failLists(generation, texts.error);
    else if (!drafts.ok) failLists(generation, drafts.error);
    else fillLists(generation, { texts: texts.value, drafts: drafts.value });
  };

  const unsubscribe = store.subscribe(() => void refresh());
  void refresh();
  return () => {
    disposed = true;
    unsubscribe();
  };
}
