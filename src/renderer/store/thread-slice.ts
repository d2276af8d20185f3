import type { StateCreator } from 'zustand/vanilla';
import type { FromlineBridge } from '#contract/bridge.ts';
import type { AppState, ThreadSlice } from './app-state.ts';
import { createThreadReader } from './thread-reader.ts';
import { noThread } from './thread-pages.ts';

export const createThreadSlice =
  (bridge: FromlineBridge): StateCreator<AppState, [], [], ThreadSlice> =>
  (set, get) => {
    const reader = createThreadReader({
      bridge,
      get: () => get().thread,
      set: (change) => set(({ thread }) => ({ thread: change(thread) })),
    });
    return {
      thread: noThread,
      deletedTexts: new Set<string>(),
      openThread: (key, at = null) => reader.open(key, at),
      refreshThread: () => reader.refresh(),
      loadOlder: () => reader.loadOlder(),
      holdPage: (place) => reader.hold(place),
      setDeleted: (id, isDeleted) => {
        set(({ deletedTexts }) => {
          const next = new Set(deletedTexts);
          if (isDeleted) next.add(id);
          else next.delete(id);
          return { deletedTexts: next };
        });
      },
    };
  };
