import type { StoreApi } from 'zustand/vanilla';
import type { FromlineBridge } from '#contract/bridge.ts';
import type { AppState } from './app-state.ts';
import { wantedList } from './conversation-list.ts';
import { pullConversations } from './pull-conversations.ts';

/** Milliseconds in which further changes join the same pull: a sync brings many at once. */
const rest = 150;

/**
 * Keeps the list beside what is shown: another list at once, the same one a moment after main says that something
 * changed, longer when its end comes near. Rows of the same list stay until the new ones are here.
 *
 * @returns a disposer
 */
export function keepConversationsFresh(store: StoreApi<AppState>, bridge: FromlineBridge): () => void {
  let pulling = false;
  let disposed = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let failedAttempt: string | null = null;

  const attemptOf = ({ conversations, truth }: AppState): string =>
    [conversations.key, conversations.wanted, truth?.messages.version].join('@');

  const isTooShort = ({ conversations: { reach, total, wanted } }: AppState): boolean =>
    reach < Math.min(wanted, total);

  const isDue = (state: AppState): boolean => {
    const { conversations, truth } = state;
    const { version, error } = conversations;
    // Without its error the list was begun anew: somebody asked for another try.
    const hasFailed = error !== null && failedAttempt === attemptOf(state);
    if (conversations.key === null || hasFailed) return false;
    return version === null || version !== truth?.messages.version || isTooShort(state);
  };

  const pull = async (): Promise<void> => {
    timer = null;
    const request = wantedList(store.getState());
    if (pulling || request === null) return;
    pulling = true;
    const attempt = attemptOf(store.getState());
    const { wanted } = store.getState().conversations;
    const told = store.getState().truth?.messages.version ?? 0;
    const pulled = await pullConversations(bridge, request, wanted);
    pulling = false;
    if (disposed) return;
    const { fillConversations, failConversations } = store.getState();
    failedAttempt = pulled.ok ? null : attempt;
    // Main may be ahead of its own event; counting that as old would pull the same rows twice.
    if (pulled.ok) fillConversations(request.key, { ...pulled.value, version: told, reach: wanted });
    else failConversations(request.key, pulled.error);
    look();
  };

  const look = (): void => {
    const state = store.getState();
    const key = wantedList(state)?.key ?? null;
    if (key !== state.conversations.key) {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      failedAttempt = null;
      state.restartConversations(key);
      return;
    }
    if (pulling || timer !== null || !isDue(state)) return;
    const isWaitedFor = state.conversations.version === null || isTooShort(state);
    if (isWaitedFor) void pull();
    else timer = setTimeout(() => void pull(), rest);
  };

  const unsubscribe = store.subscribe(look);
  look();
  return () => {
    disposed = true;
    if (timer !== null) clearTimeout(timer);
    unsubscribe();
  };
}
