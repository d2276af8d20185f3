import type { StateCreator } from 'zustand/vanilla';
import type { FromlineBridge } from '#contract/bridge.ts';
import { ask } from '../api.ts';
import type { AppState, ComposeSlice } from './app-state.ts';
import { withText } from './apply-change.ts';

interface ComposeDependencies {
  readonly bridge: FromlineBridge;
  /** A UUID, made when Send is pressed. */
  readonly newId: () => string;
}

/** Names no number: the pane then asks for one, rather than texting from another than before. */
const noNumber = '';

const emptyDraft = { to: '', text: '', sendError: null };

export const createComposeSlice =
  ({ bridge, newId }: ComposeDependencies): StateCreator<AppState, [], [], ComposeSlice> =>
  (set, get) => ({
    fromId: null,
    ...emptyDraft,
    sending: false,
    chooseFrom: (fromId) => set({ fromId, sendError: null }),
    setTo: (to) => set({ to, sendError: null }),
    setText: (text) => set({ text, sendError: null }),
    send: async (fromId) => {
      const { sending, to, text } = get();
      if (sending) return false;
      set({ sending: true, sendError: null, fromId });
      const answer = await ask(bridge, 'outbox:enqueue', { id: newId(), numberId: fromId, to, text });
      if (!answer.ok) {
        set({ sending: false, sendError: answer.error });
        return false;
      }
      set((state) => ({
        ...emptyDraft,
        sending: false,
        truth: state.truth && { ...state.truth, outbox: withText(state.truth.outbox, answer.value) },
      }));
      return true;
    },
    restore: (text) => {
      const sender = get().listings.find(({ number }) => number.e164 === text.from);
      set((state) => ({
        ...emptyDraft,
        fromId: sender?.number.id ?? noNumber,
        to: text.to,
        text: text.text,
        truth: state.truth && {
          ...state.truth,
          outbox: state.truth.outbox.filter((known) => known.id !== text.id),
        },
      }));
    },
    clearDraft: () => set({ ...emptyDraft, fromId: null }),
  });
