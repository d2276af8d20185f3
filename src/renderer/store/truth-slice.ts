import type { StateCreator } from 'zustand/vanilla';
import type { AppState, TruthSlice } from './app-state.ts';
import { afterEvent } from './apply-change.ts';

export const createTruthSlice: StateCreator<AppState, [], [], TruthSlice> = (set) => ({
  truth: null,
  startError: null,
  replaceTruth: (snapshot) => set({ truth: snapshot, startError: null }),
  applyEvent: (event) => {
    set((state) => (state.truth === null ? {} : { truth: afterEvent(state.truth, event) }));
  },
  failStart: (error) => set({ startError: error }),
});
