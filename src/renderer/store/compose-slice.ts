import type { StateCreator } from 'zustand/vanilla';
import type { FromlineBridge } from '#contract/bridge.ts';
import { ask } from '../api.ts';
import type { Formats } from '../formats.ts';
import type { AppState, ComposeSlice, DraftSlice } from './app-state.ts';
import { withText } from './apply-change.ts';
import { createDraftSaver } from './draft-saver.ts';
import { isUntouched, unsavedDraft } from './pane-draft.ts';
import { typedAhead } from './typed-ahead.ts';

interface ComposeDependencies {
  readonly bridge: FromlineBridge;
  readonly formats: Formats;
  /** A UUID: of a draft at its first key, of a text when Send is pressed. */
  readonly newId: () => string;
}

const isE164 = /^\+\d+$/;
const nothingWritten = { draftId: null, to: '', text: '', sendError: null, lastSaved: null, saveError: null };

export const createComposeSlice =
  ({
    bridge,
    formats,
    newId,
  }: ComposeDependencies): StateCreator<AppState, [], [], ComposeSlice & DraftSlice> =>
  (set, get) => {
    /** The id of the last press of Send that was not answered with yes; the same words again are the same text. */
    let unanswered: { readonly id: string; readonly words: string } | null = null;
    const idFor = (words: string): string => {
      if (unanswered?.words !== words) unanswered = { id: newId(), words };
      return unanswered.id;
    };
    const saver = createDraftSaver({ bridge, get, set });
    const numberOf = (id: string): string | undefined =>
      get().listings.find(({ number }) => number.id === id)?.number.e164;
    const homeCountry = (): string => {
      const session = get().truth?.session;
      return session?.phase === 'signed-in' ? session.person.homeCountry : 'US';
    };
    const write = (words: { readonly to: string } | { readonly text: string }): void =>
      set(({ draftId }) => ({ ...words, draftId: draftId ?? newId(), sendError: null }));

    return {
      ...nothingWritten,
      from: null,
      sending: false,
      chooseFrom: (id) => set({ from: numberOf(id) ?? get().from, sendError: null }),
      setTo: (to) => write({ to }),
      setText: (text) => write({ text }),
      send: async (numberId) => {
        if (get().sending) return false;
        const { draftId, to, text } = get();
        set({ sending: true, sendError: null, from: numberOf(numberId) ?? get().from });
        const saving = saver.underWay();
        if (saving !== null) await saving;
        const id = idFor(JSON.stringify([draftId, numberId, to, text]));
        const request = { id, draftId, numberId, to, text, sendAt: null };
        const answer = await ask(bridge, 'outbox:enqueue', request);
        if (!answer.ok) {
          set({ sending: false, sendError: answer.error });
          return false;
        }
        unanswered = null;
        set((state) => {
          const left = typedAhead({ to, text }, state);
          return {
            sending: false,
            truth: state.truth && { ...state.truth, outbox: withText(state.truth.outbox, answer.value) },
            ...(state.draftId === draftId ? { ...nothingWritten, ...left } : {}),
            ...(left === null || state.draftId !== draftId ? {} : { draftId: newId() }),
          };
        });
        return isUntouched(get());
      },
      openDraft: (draft) => {
        const state = get();
        // What stands in the pane already may be newer than what main has of it.
        if (draft.id === state.draftId) return;
        const leaving = unsavedDraft(state);
        const to = isE164.test(draft.to) ? formats.phone(draft.to, homeCountry()) : draft.to;
        const { id, from, text } = draft;
        set({ ...nothingWritten, draftId: id, from, to, text, lastSaved: { id, from, to, text } });
        if (leaving !== null) saver.saveLeaving(leaving);
      },
      startNew: async () => {
        if (get().sending) return false;
        if (unsavedDraft(get()) !== null && !(await saver.save())) return false;
        if (get().sending) return false;
        const hadDraft = get().draftId !== null;
        set({ ...nothingWritten, from: null });
        if (hadDraft) void ask(bridge, 'drafts:close', null);
        return true;
      },
      emptyPane: () => set({ ...nothingWritten, from: null }),
      saveDraft: () => saver.save(),
      doubtSaved: () => saver.doubt(),
    };
  };
