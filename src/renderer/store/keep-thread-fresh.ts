import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './app-state.ts';
import { ownerKey } from './owner-key.ts';

/** Milliseconds in which further changes join the same reading. */
const rest = 100;

const shownKey = ({ view, truth }: AppState): string | null =>
  view.kind === 'conversation' && ownerKey(truth) !== null ? view.key : null;

/**
 * Reads the conversation that is shown: at once when it is opened, and again a moment after main says that something
 * changed, one reading at a time: a first sync says so many times a second.
 *
 * @returns a disposer
 */
export function keepThreadFresh(store: StoreApi<AppState>): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let readVersion: number | null = null;
  let isReading = false;
  let isOver = false;

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const look = (state: AppState, before: AppState | null): void => {
    const { view, truth, thread } = state;
    const key = shownKey(state);
    const version = truth?.messages.version ?? null;
    const at = view.kind === 'conversation' ? view.at : null;
    const isSought = at !== null && before !== null && before.view !== view;
    if (key !== thread.key || (isSought && key !== null)) {
      stop();
      readVersion = version;
      void state.openThread(key, at);
      return;
    }
    if (key === null || version === readVersion || timer !== null || isReading) return;
    timer = setTimeout(() => {
      timer = null;
      readVersion = store.getState().truth?.messages.version ?? null;
      isReading = true;
      void store
        .getState()
        .refreshThread()
        .then(() => {
          isReading = false;
          if (!isOver) look(store.getState(), null);
        });
    }, rest);
  };

  const unsubscribe = store.subscribe(look);
  look(store.getState(), null);
  return () => {
    isOver = true;
    stop();
    unsubscribe();
  };
}
