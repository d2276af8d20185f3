import type { StateCreator } from 'zustand/vanilla';
import type { AppChange } from '#contract/events.ts';
import type { AppState, TruthSlice } from './app-state.ts';
import { afterEvent } from './apply-change.ts';
import { afterOutboxChange } from './outbox-lists.ts';

/** A draft that was deleted is not brought back by a file that comes late. */
const stillLeaving = (leaving: AppState['leaving'], change: AppChange): AppState['leaving'] =>
  change.type === 'draft-removed' ? leaving.filter(({ id }) => id !== change.id) : leaving;

export const createTruthSlice: StateCreator<AppState, [], [], TruthSlice> = (set) => ({
  truth: null,
  startError: null,
  replaceTruth: (snapshot) => set({ truth: snapshot, startError: null }),
  applyEvent: (event) => {
    set(({ truth, lists, leaving }) =>
      truth === null || event.revision <= truth.revision
        ? {}
        : {
            truth: afterEvent(truth, event, (id) => lists.texts.places.has(id)),
            lists: afterOutboxChange(lists, event.change),
            leaving: stillLeaving(leaving, event.change),
          },
    );
  },
  failStart: (error) => set({ startError: error }),
});
