import type { FromlineBridge } from '#contract/bridge.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './app-state.ts';
import { ownerKey } from './owner-key.ts';
import { pullListings } from './pull-listings.ts';

/** What should be on screen: whose rows, and which version of them. */
function wantedKey({ truth }: AppState): string | null {
  const owner = ownerKey(truth);
  return owner === null || truth === null ? null : `${owner}#${truth.numbers.version}`;
}

/** A pull that failed is tried again after the next answer of RingCentral, not in a circle. */
const attemptKey = (state: AppState): string => [wantedKey(state), state.truth?.numbers.checkedAt].join('@');

const ownerOf = (key: string | null): string | null => key?.split('#')[0] ?? null;

/**
 * Pulls the rows again whenever main says that they changed, one pull at a time. Rows of the same person stay until the
 * new ones are complete; rows of somebody else go at once.
 *
 * @returns a disposer
 */
export function keepListingsFresh(store: StoreApi<AppState>, bridge: FromlineBridge): () => void {
  let pulling = false;
  let disposed = false;
  let failedAttempt: string | null = null;

  const refresh = async (): Promise<void> => {
    const wanted = wantedKey(store.getState());
    const attempt = attemptKey(store.getState());
    const { listingsKey, replaceListings, failListings } = store.getState();
    if (ownerOf(wanted) !== ownerOf(listingsKey) && listingsKey !== null) {
      replaceListings(null, []);
      return;
    }
    if (pulling || wanted === null || wanted === listingsKey || attempt === failedAttempt) return;
    pulling = true;
    const pulled = await pullListings(bridge);
    pulling = false;
    if (disposed) return;
    const now = wantedKey(store.getState());
    if (ownerOf(now) === ownerOf(wanted)) {
      failedAttempt = pulled.ok ? null : attempt;
      if (pulled.ok) replaceListings(wanted, pulled.value.rows);
      else failListings(pulled.error);
    }
    if (now !== wanted) void refresh();
  };

  const unsubscribe = store.subscribe(() => void refresh());
  void refresh();
  return () => {
    disposed = true;
    unsubscribe();
  };
}
