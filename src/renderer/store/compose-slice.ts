import type { StateCreator } from 'zustand/vanilla';
import type { FromlineBridge } from '#contract/bridge.ts';
import { isE164 } from '#domain/e164.ts';
import type { Formats } from '../formats.ts';
import type { AppState } from './app-state.ts';
import type { ComposeSlice, DraftSlice, Pair } from './compose-state.ts';
import { createDraftSaver } from './draft-saver.ts';
import { createFileKeeper } from './file-keeper.ts';
import { homeCountryOf } from './home-country.ts';
import { isBeingSent } from './is-being-sent.ts';
import { leftOf } from './left-words.ts';
import { lostInPane } from './lost-files.ts';
import { ownerKey } from './owner-key.ts';
import { blankDraft, contentOf, unsavedDraft, type PaneDraft } from './pane-draft.ts';
import { createPaneFiles } from './pane-files.ts';
import { createSendPress, numberOf } from './send-press.ts';
import { namesSame } from './typed-ahead.ts';

type Content = ReturnType<typeof contentOf>;

interface ComposeDependencies {
  readonly bridge: FromlineBridge;
  readonly formats: Formats;
  /** A UUID: of a draft at its first key, of a text when Send is pressed. */
  readonly newId: () => string;
}

const nothingWritten = {
  ...blankDraft,
  draftId: null,
  fileNotes: [],
  sendError: null,
  mayHaveGone: false,
  lastSaved: null,
  saveError: null,
};

export const createComposeSlice =
  ({
    bridge,
    formats,
    newId,
  }: ComposeDependencies): StateCreator<AppState, [], [], ComposeSlice & DraftSlice> =>
  (set, get) => {
    const keeper = createFileKeeper(bridge);
    const saver = createDraftSaver({ bridge, keeper, get, set });
    const homeCountry = (): string => homeCountryOf(get());
    /** The pane without what stood there. */
    const emptied = (): typeof nothingWritten & Pick<ComposeSlice, 'turn'> => ({
      ...nothingWritten,
      turn: get().turn + 1,
    });
    const write = (change: Partial<Omit<PaneDraft, 'id' | 'from'>>): void =>
      set(({ draftId }) => ({ ...change, draftId: draftId ?? newId(), sendError: null }));
    const paneFiles = createPaneFiles({ keeper, newId, get, set, write });

    /** Recipients as a person reads them, each in its line. What came as a number is whole, so its line is finished. */
    const readable = (to: string): string => {
      const lines = to.split('\n');
      const written = lines.map((line) => formats.recipient(line, homeCountry())).join('\n');
      return isE164(lines.at(-1) ?? '') ? `${written}\n` : written;
    };
    /** What a conversation gives: its people, who share a text where they are several. */
    const givenBy = (answering: Pair | null): Pick<PaneDraft, 'to' | 'audience'> =>
      answering === null
        ? { to: '', audience: 'each' }
        : { to: readable(answering.to.join('\n')), audience: answering.to.length > 1 ? 'group' : 'each' };

    const press = createSendPress({ bridge, keeper, saver, newId, get, set, emptied, givenBy });
    /** What leaves the pane unsaved. While it is sent, it is the answer that says what becomes of the words. */
    const leavingOf = (state: AppState): PaneDraft | null => (press.leave() ? null : unsavedDraft(state));

    /** What comes into the pane by its id, as it was when it left: main may not have all of it yet. */
    const partingOf = (state: AppState, id: string | undefined): Content | null => {
      if (id === undefined) return null;
      const isIt = (known: PaneDraft): boolean => known.id === id;
      const left = leftOf(state).find(({ draft }) => isIt(draft))?.draft;
      return press.leftOf(id) ?? left ?? state.leaving.findLast(isIt) ?? null;
    };
    /** The state without what was on its way to main from there: the pane has it again. */
    const broughtBack = ({ left, leaving, lostFiles }: AppState, id: string): Partial<AppState> => ({
      left: left.filter(({ draft }) => draft.id !== id),
      leaving: leaving.filter((known) => known.id !== id),
      ...lostInPane({ lostFiles }, id),
    });

    return {
      ...nothingWritten,
      ...paneFiles,
      turn: 0,
      from: null,
      sending: false,
      sendWaitsFor: [],
      left: [],
      leaving: [],
      lostFiles: [],
      answering: null,
      chooseFrom: (id) => set({ from: numberOf(get(), id) ?? get().from, sendError: null }),
      setTo: (to) => {
        const { to: before } = get();
        write({ to });
        // A recipient that was only finished is the same one.
        if (!namesSame(before, to)) set({ mayHaveGone: false });
      },
      setText: (text) => write({ text }),
      setAudience: (audience) => write({ audience }),
      setTime: (sendAt, endsWhenAnswered) => write({ sendAt, endsWhenAnswered }),
      send: press.send,
      settleSend: () => press.settled(),
      callOffSend: (draftId) => press.callOff(draftId),
      openDraft: (draft) => {
        const state = get();
        // What stands in the pane already may be newer than what main has of it.
        if (draft.id === state.draftId || press.isSent(draft.id)) return;
        const leaving = leavingOf(state);
        const owner = ownerKey(state.truth);
        const parting = partingOf(state, draft.id);
        const kept = contentOf(parting ?? draft);
        const written = { ...kept, to: readable(kept.to) };
        set({
          ...emptied(),
          ...written,
          draftId: draft.id,
          mayHaveGone: draft.origin === 'may-have-gone',
          lastSaved: parting === null ? { id: draft.id, ...written } : null,
          ...broughtBack(state, draft.id),
        });
        press.comeBack(draft.id);
        if (leaving !== null && owner !== null) saver.saveLeaving(leaving, owner);
      },
      startNew: async () => {
        if (isBeingSent(get())) return false;
        if (unsavedDraft(get()) !== null && !(await saver.saveWords())) return false;
        const state = get();
        if (isBeingSent(state)) return false;
        const owner = ownerKey(state.truth);
        // Only files that are still read are missing in what main has.
        const leaving = leavingOf(state);
        set({ ...emptied(), answering: null, from: null });
        if (leaving !== null && owner !== null) saver.saveLeaving(leaving, owner);
        if (state.draftId !== null) saver.tellOpen(null);
        return true;
      },
      answer: (pair, draft = null) => {
        const state = get();
        const leaving = leavingOf(state);
        const owner = ownerKey(state.truth);
        const kept = draft === null || press.isSent(draft.id) ? null : draft;
        const from = pair?.from ?? null;
        const given = givenBy(pair);
        const parting = partingOf(state, kept?.id);
        set({
          ...emptied(),
          answering: pair,
          from,
          ...given,
          ...(kept === null
            ? {}
            : {
                ...contentOf(parting ?? kept),
                from,
                ...given,
                draftId: kept.id,
                mayHaveGone: kept.origin === 'may-have-gone',
                lastSaved: parting === null ? { ...contentOf(kept), id: kept.id, from, ...given } : null,
                ...broughtBack(state, kept.id),
              }),
        });
        if (kept !== null) press.comeBack(kept.id);
        if (leaving !== null && owner !== null && leaving.id !== kept?.id) saver.saveLeaving(leaving, owner);
        if (state.draftId !== null || kept !== null) saver.tellOpen(kept?.id ?? null);
      },
      answerWith: (answering) => set({ answering, ...givenBy(answering) }),
      emptyPane: () => set({ ...emptied(), answering: null, from: null }),
      saveDraft: () => saver.save(),
      saveWords: () => saver.saveWords(),
      forgetLeft: () => set({ left: [], leaving: [], lostFiles: [] }),
      doubtSaved: () => saver.doubt(),
    };
  };
