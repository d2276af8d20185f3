import type { StateCreator } from 'zustand/vanilla';
import type { FromlineBridge } from '#contract/bridge.ts';
import type { AppError } from '#domain/app-error.ts';
import { isE164 } from '#domain/e164.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { ask } from '../api.ts';
import type { Formats } from '../formats.ts';
import type { AppState } from './app-state.ts';
import type { ComposeSlice, DraftSlice, KeptDraft, Pair } from './compose-state.ts';
import { withText } from './apply-change.ts';
import { createDraftSaver } from './draft-saver.ts';
import { createFileKeeper, whyNotKept } from './file-keeper.ts';
import { homeCountryOf } from './home-country.ts';
import { leftOf } from './left-words.ts';
import { ownerKey } from './owner-key.ts';
import {
  blankDraft,
  contentOf,
  hasContent,
  isUntouched,
  unsavedDraft,
  type PaneDraft,
} from './pane-draft.ts';
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
    /** Main did not take a file: it leaves what is being written, with a note; a draft elsewhere is without it in main. */
    const refuse = (file: OutgoingFile, error: AppError): void =>
      set(({ files, fileNotes }) =>
        files.some(({ id }) => id === file.id)
          ? {
              files: files.filter(({ id }) => id !== file.id),
              fileNotes: [...fileNotes, { name: file.name, why: whyNotKept(error) }],
            }
          : {},
      );
    /** Drafts that went: nothing that was on its way to the pane brings them back. */
    const sentDrafts = new Set<string>();
    let lastSend: Promise<unknown> = Promise.resolve();
    /** The draft of the last press of Send, and what stood there when the pane was left before the answer. */
    let pressed: { readonly draftId: string | null; readonly left: Content | null } | null = null;
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

    const send: ComposeSlice['send'] = async (numberId, texts) => {
      const { draftId, truth } = get();
      const sent = contentOf(get());
      const from = numberOf(numberId) ?? get().from;
      set({ sending: true, sendError: null, from });
      pressed = { draftId, left: null };
      const saving = saver.underWay();
      if (saving !== null) await saving;
      if (keeper.isUnderWay(sent.files)) await keeper.settled(sent.files);
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
      const owner = ownerKey(truth);
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
    };

    return {
      ...nothingWritten,
      turn: 0,
      from: null,
      sending: false,
      left: [],
      leaving: [],
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
      attach: (added) => {
        let { files } = get();
        for (const { read, replaces, ...described } of added) {
          const file = { id: newId(), ...described };
          void keeper.keep(file, read).then((error) => {
            if (error !== null) refuse(file, error);
          });
          files =
            replaces === undefined
              ? [...files, file]
              : files.map((known) => (known.id === replaces ? file : known));
        }
        write({ files });
        set({ fileNotes: [] });
      },
      removeFiles: (ids) => {
        write({ files: get().files.filter(({ id }) => !ids.includes(id)) });
        set({ fileNotes: [] });
      },
      noteFiles: (fileNotes) => set({ fileNotes }),
      fileSettled: (file) => keeper.settled([file]),
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
        const unsaved = leftOf(state).find((known) => known.draft.id === draft.id) ?? null;
        const { id, ...kept } = unsaved?.draft ?? draft;
        const written = { ...contentOf(kept), to: readable(kept.to) };
        set({
          ...emptied(),
          ...written,
          draftId: id,
          mayHaveGone: draft.origin === 'may-have-gone',
          lastSaved: unsaved === null ? { id, ...written } : null,
          left: state.left.filter((known) => known !== unsaved),
        });
        if (leaving !== null && owner !== null) saver.saveLeaving(leaving, owner);
      },
      startNew: async () => {
        if (get().sending) return false;
        if (unsavedDraft(get()) !== null && !(await saver.save())) return false;
        if (get().sending) return false;
        const hadDraft = get().draftId !== null;
        set({ ...emptied(), answering: null, from: null });
        if (hadDraft) void ask(bridge, 'drafts:close', null);
        return true;
      },
      answer: (pair, draft = null) => {
        const state = get();
        const leaving = leavingOf(state);
        const owner = ownerKey(state.truth);
        const kept = draft === null || sentDrafts.has(draft.id) ? null : draft;
        const from = pair?.from ?? null;
        const given = givenBy(pair);
        // What is still on its way to main may not arrive there, so it counts as not saved.
        const isSaved = ({ id }: KeptDraft): boolean =>
          ![...state.leaving, ...state.left.map((known) => known.draft)].some((known) => known.id === id);
        set({
          ...emptied(),
          answering: pair,
          from,
          ...given,
          ...(kept === null
            ? {}
            : {
                ...contentOf(kept),
                from,
                ...given,
                draftId: kept.id,
                mayHaveGone: kept.origin === 'may-have-gone',
                lastSaved: isSaved(kept) ? { ...contentOf(kept), id: kept.id, from, ...given } : null,
              }),
          left: state.left.filter((known) => known.draft.id !== kept?.id),
        });
        if (leaving !== null && owner !== null && leaving.id !== kept?.id) saver.saveLeaving(leaving, owner);
        if (state.draftId !== null || kept !== null) saver.tellOpen(kept?.id ?? null);
      },
      answerWith: (answering) => set({ answering, ...givenBy(answering) }),
      emptyPane: () => set({ ...emptied(), answering: null, from: null }),
      saveDraft: () => saver.save(),
      forgetLeft: () => set({ left: [] }),
      doubtSaved: () => saver.doubt(),
    };
  };
