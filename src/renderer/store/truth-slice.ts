import type { StateCreator } from 'zustand/vanilla';
import type { AppState, TruthSlice } from './app-state.ts';
import { afterEvent } from './apply-change.ts';
import { afterOutboxChange } from './outbox-lists.ts';

export const createTruthSlice: StateCreator<AppState, [], [], TruthSlice> = (set) => ({
  truth: null,
  startError: null,
  replaceTruth: (snapshot) => set({ truth: snapshot, startError: null }),
  applyEvent: (event) => {
    set(({ truth, lists }) =>
      truth === null || event.revision <= truth.revision
        ? {}
        : {
            truth: afterEvent(truth, event, (id) => lists.texts.places.has(id)),
            lists: afterOutboxChange(lists, event.change),
          },
    );
  },
  failStart: (error) => set({ startError: error }),
});
