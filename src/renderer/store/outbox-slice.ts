import type { StateCreator } from 'zustand/vanilla';
import type { AppState, OutboxSlice } from './app-state.ts';
import { completeLists, emptyLists } from './outbox-lists.ts';

export const createOutboxSlice: StateCreator<AppState, [], [], OutboxSlice> = (set) => ({
  lists: emptyLists(0, null),
  listsError: null,
  restartLists: (owner) => {
    set(({ lists }) => ({ lists: emptyLists(lists.generation + 1, owner), listsError: null }));
  },
  fillLists: (generation, pulled) => {
    set(({ lists }) =>
      lists.generation === generation ? { lists: completeLists(lists, pulled), listsError: null } : {},
    );
  },
  failLists: (generation, listsError) => {
    set(({ lists }) => (lists.generation === generation ? { listsError } : {}));
  },
});
