import type { StateCreator } from 'zustand/vanilla';
import type { FromlineBridge } from '#contract/bridge.ts';
import { isE164 } from '#domain/e164.ts';
import { ask } from '../api.ts';
import type { Formats } from '../formats.ts';
import type { AppState } from './app-state.ts';
import type { ComposeSlice, DraftSlice, Pair, SendOutcome } from './compose-state.ts';
import { withText } from './apply-change.ts';
import { createDraftSaver } from './draft-saver.ts';
import { createFileKeeper } from './file-keeper.ts';
import { homeCountryOf } from './home-country.ts';
import { leftOf } from './left-words.ts';
import { lostInPane, lostOf, withoutRefused } from './lost-files.ts';
import { ownerKey } from './owner-key.ts';
import {
  blankDraft,
  contentOf,
  hasContent,
  isUntouched,
  unsavedDraft,
  type PaneDraft,
} from './pane-draft.ts';
import { createPaneFiles } from './pane-files.ts';
import { namesSame, typedAhead } from './typed-ahead.ts';

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
    /** The ids of the last press of Send that was not answered with yes; the same words again are the same texts. */
    let unanswered: { readonly ids: readonly string[]; readonly words: string } | null = null;
    const idsFor = (words: string, count: number): readonly string[] => {
      if (unanswered?.words !== words) unanswered = { ids: Array.from({ length: count }, newId), words };
      return unanswered.ids;
    };
    const keeper = createFileKeeper(bridge);
    const saver = createDraftSaver({ bridge, keeper, get, set });
    /** Drafts that went: nothing that was on its way to the pane brings them back. */
    const sentDrafts = new Set<string>();
    let lastSend: Promise<unknown> = Promise.resolve();
    /** The draft of the last press of Send, and what stood there when the pane was left before the answer. */
    let pressed: { readonly draftId: string | null; left: Content | null } | null = null;
    const numberOf = (id: string): string | undefined =>
      get().listings.find(({ number }) => number.id === id)?.number.e164;
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

    /** What leaves the pane unsaved. While it is sent, it is the answer that says what becomes of the words. */
    const leavingOf = (state: AppState): PaneDraft | null => {
      const { sending, draftId } = state;
      if (!sending || pressed?.draftId !== draftId) return unsavedDraft(state);
      pressed = { draftId, left: pressed.left ?? contentOf(state) };
      return null;
    };

    /** What comes into the pane by its id, as it was when it left: main may not have all of it yet. */
    const partingOf = (state: AppState, id: string | undefined): Content | null => {
      if (id === undefined) return null;
      const isIt = (known: PaneDraft): boolean => known.id === id;
      const left = leftOf(state).find(({ draft }) => isIt(draft))?.draft;
      const sent = state.sending && pressed?.draftId === id ? pressed.left : null;
      return sent ?? left ?? state.leaving.findLast(isIt) ?? null;
    };
    /** The state without what was on its way to main from there: the pane has it again. */
    const broughtBack = ({ left, leaving, lostFiles }: AppState, id: string): Partial<AppState> => ({
      left: left.filter(({ draft }) => draft.id !== id),
      leaving: leaving.filter((known) => known.id !== id),
      ...lostInPane({ lostFiles }, id),
    });

    const send: ComposeSlice['send'] = async (numberId, texts) => {
      const { draftId, truth } = get();
      const owner = ownerKey(truth);
      const sent = contentOf(get());
      const settled = keeper.isUnderWay(sent.files) ? keeper.settled(sent.files) : null;
      const from = numberOf(numberId) ?? get().from;
      set({ sending: true, sendError: null, from });
      pressed = { draftId, left: null };
      const saving = saver.underWay();
      if (saving !== null) await saving;
      const refused = settled === null ? [] : await settled;
      const stayed = get().draftId === draftId ? get().files : (pressed.left ?? sent).files;
      const missing = sent.files.find(({ id }) => !stayed.some((file) => file.id === id));
      const missingName = missing?.name ?? refused[0]?.note.name;
      if (missingName !== undefined) return undo(missingName);
      const { sendAt, endsWhenAnswered } = sent;
      const files = sent.files.map(({ id }) => id);
      const words = JSON.stringify([draftId, numberId, texts, files, sendAt, endsWhenAnswered]);
      const ids = idsFor(words, texts.length);
      const sends = texts.flatMap((text, place) => {
        const id = ids[place];
        return id === undefined ? [] : [{ id, ...text }];
      });
      const request = { sends, draftId, numberId, files, sendAt, endsWhenAnswered };
      const answer = await ask(bridge, 'outbox:enqueue', request);
      const isInPane = get().draftId === draftId;
      const parting: Content = pressed.left ?? sent;
      if (!answer.ok) {
        set(isInPane ? { sending: false, sendError: answer.error } : { sending: false });
        if (isInPane || draftId === null || owner === null) return { refused: answer.error, isInPane };
        saver.saveLeaving({ ...parting, id: draftId, from }, owner);
        return { refused: answer.error, isInPane };
      }
      unanswered = null;
      if (draftId !== null) sentDrafts.add(draftId);
      set((state) => {
        const left = typedAhead(sent, contentOf(state));
        return {
          sending: false,
          truth: state.truth && {
            ...state.truth,
            outbox: answer.value.reduce(
              (outbox, text) => withText(outbox, text, text.version > 0),
              state.truth.outbox,
            ),
          },
          ...(state.draftId === draftId ? { ...emptied(), ...givenBy(state.answering), ...left } : {}),
          ...(left === null || state.draftId !== draftId ? {} : { draftId: newId() }),
        };
      });
      const more = isInPane ? null : typedAhead(sent, parting);
      if (more !== null && hasContent(more) && owner !== null) {
        saver.saveLeaving({ ...blankDraft, ...more, id: newId(), from }, owner);
      }
      return isUntouched(get()) ? 'sent' : 'sent-and-more';

      /** Nothing goes without a file that it was pressed for, or with one that was taken out meanwhile. */
      function undo(name: string): SendOutcome {
        set(({ fileNotes }) => ({
          sending: false,
          ...(get().draftId === draftId ? { fileNotes: [...fileNotes, { name, why: 'unsent' }] } : {}),
        }));
        if (get().draftId === draftId || draftId === null || owner === null) return 'undone';
        const parted = { ...(pressed?.left ?? sent), id: draftId, from };
        const lost = lostOf(parted, refused, owner, true);
        set(({ lostFiles }) => ({ lostFiles: [...lostFiles, ...lost] }));
        saver.saveLeaving(withoutRefused(parted, refused), owner);
        return 'undone';
      }
    };

    return {
      ...nothingWritten,
      ...paneFiles,
      turn: 0,
      from: null,
      sending: false,
      left: [],
      leaving: [],
      lostFiles: [],
      answering: null,
      chooseFrom: (id) => set({ from: numberOf(id) ?? get().from, sendError: null }),
      setTo: (to) => {
        const { to: before } = get();
        write({ to });
        // A recipient that was only finished is the same one.
        if (!namesSame(before, to)) set({ mayHaveGone: false });
      },
      setText: (text) => write({ text }),
      setAudience: (audience) => write({ audience }),
      setTime: (sendAt, endsWhenAnswered) => write({ sendAt, endsWhenAnswered }),
      send: (numberId, texts) => {
        if (get().sending) return Promise.resolve('under-way');
        const sent = send(numberId, texts);
        lastSend = sent;
        return sent;
      },
      settleSend: () => lastSend.then(() => undefined),
      openDraft: (draft) => {
        const state = get();
        // What stands in the pane already may be newer than what main has of it.
        if (draft.id === state.draftId || sentDrafts.has(draft.id)) return;
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
        if (leaving !== null && owner !== null) saver.saveLeaving(leaving, owner);
      },
      startNew: async () => {
        if (get().sending) return false;
        if (unsavedDraft(get()) !== null && !(await saver.saveWords())) return false;
        const state = get();
        if (state.sending) return false;
        const owner = ownerKey(state.truth);
        // Only files that are still read are missing in what main has.
        const leaving = unsavedDraft(state);
        set({ ...emptied(), answering: null, from: null });
        if (leaving !== null && owner !== null) saver.saveLeaving(leaving, owner);
        if (state.draftId !== null) saver.tellOpen(null);
        return true;
      },
      answer: (pair, draft = null) => {
        const state = get();
        const leaving = leavingOf(state);
        const owner = ownerKey(state.truth);
        const kept = draft === null || sentDrafts.has(draft.id) ? null : draft;
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
        if (pressed !== null && kept !== null && pressed.draftId === kept.id) pressed.left = null;
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
