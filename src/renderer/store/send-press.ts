import type { FromlineBridge } from '#contract/bridge.ts';
import type { OutgoingFile } from '#domain/outbox/outgoing-file.ts';
import { ask } from '../api.ts';
import type { AppState } from './app-state.ts';
import { withText } from './apply-change.ts';
import type { ComposeSlice, Pair, SendOutcome } from './compose-state.ts';
import type { DraftSaver } from './draft-saver.ts';
import type { FileKeeper } from './file-keeper.ts';
import { lostOf, withoutRefused } from './lost-files.ts';
import { ownerKey } from './owner-key.ts';
import { blankDraft, contentOf, hasContent, isUntouched, type PaneDraft } from './pane-draft.ts';
import { typedAhead } from './typed-ahead.ts';

type Content = Omit<PaneDraft, 'id'>;

interface SendPressOptions {
  readonly bridge: FromlineBridge;
  readonly keeper: FileKeeper;
  readonly saver: DraftSaver;
  readonly newId: () => string;
  readonly get: () => AppState;
  readonly set: (change: (state: AppState) => Partial<AppState>) => void;
  /** The pane without what stood there. */
  readonly emptied: () => Partial<AppState>;
  /** What a conversation gives. */
  readonly givenBy: (answering: Pair | null) => Partial<AppState>;
}

/** One press of Send at a time, from the pane to main's answer. */
export interface SendPress {
  readonly send: ComposeSlice['send'];
  /** Settles when the last press was answered. */
  settled(): Promise<void>;
  /** Drafts that went: nothing that was on its way to the pane brings them back. */
  isSent(draftId: string): boolean;
  /** The pane is left. True when what stands there is being sent: then the answer says what becomes of it. */
  leave(): boolean;
  /** What was left while it is sent; null for any other draft. */
  leftOf(draftId: string): Content | null;
  /** It stands in the pane again. */
  comeBack(draftId: string): void;
  /** See `ComposeSlice`. */
  callOff(draftId: string): void;
}

/** E.164 of a number, by the id of its row. */
export const numberOf = ({ listings }: Pick<AppState, 'listings'>, id: string): string | undefined =>
  listings.find(({ number }) => number.id === id)?.number.e164;

export function createSendPress(options: SendPressOptions): SendPress {
  const { bridge, keeper, saver, newId, get, set, emptied, givenBy } = options;
  /** The ids of the last press of Send that was not answered with yes; the same words again are the same texts. */
  let unanswered: { readonly ids: readonly string[]; readonly words: string } | null = null;
  const idsFor = (words: string, count: number): readonly string[] => {
    if (unanswered?.words !== words) unanswered = { ids: Array.from({ length: count }, newId), words };
    return unanswered.ids;
  };
  const sentDrafts = new Set<string>();
  let lastSend: Promise<unknown> = Promise.resolve();
  /**
   * The draft of the last press of Send, and what stood there when the pane was left before the answer. Where it is
   * off, main is not asked.
   */
  let pressed: { readonly draftId: string | null; left: Content | null; isOff: boolean } | null = null;

  const send: ComposeSlice['send'] = async (numberId, texts) => {
    const { draftId, truth } = get();
    const owner = ownerKey(truth);
    const sent = contentOf(get());
    const settled = keeper.isUnderWay(sent.files) ? keeper.settled(sent.files) : null;
    const from = numberOf(get(), numberId) ?? get().from;
    const sendWaitsFor = sent.files.filter((file) => keeper.isUnderWay([file]));
    set(() => ({ sending: true, sendWaitsFor, sendError: null, from }));
    pressed = { draftId, left: null, isOff: false };
    const refused = settled === null ? [] : await settled;
    // From here on nothing more is saved; what is under way goes before.
    if (settled !== null) set(() => ({ sendWaitsFor: [] }));
    const saving = saver.underWay();
    if (saving !== null) await saving;
    if (pressed.isOff) {
      set(() => ({ sending: false }));
      return 'undone';
    }
    const stayed = get().draftId === draftId ? get().files : (pressed.left ?? sent).files;
    const missing = sent.files.find(({ id }) => !stayed.some((file) => file.id === id));
    const [firstRefused] = refused;
    if (missing !== undefined) return undo(missing);
    if (firstRefused !== undefined) return undo({ id: firstRefused.id, name: firstRefused.note.name });
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
      set(() => (isInPane ? { sending: false, sendError: answer.error } : { sending: false }));
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
    function undo({ id, name }: Pick<OutgoingFile, 'id' | 'name'>): SendOutcome {
      const note = { name, why: 'unsent' } as const;
      set(({ fileNotes }) => ({
        sending: false,
        ...(get().draftId === draftId ? { fileNotes: [...fileNotes, note] } : {}),
      }));
      if (get().draftId === draftId || draftId === null || owner === null) return 'undone';
      const parted = { ...(pressed?.left ?? sent), id: draftId, from };
      const lost = lostOf(parted, refused.length > 0 ? refused : [{ id, note }], owner, true);
      set(({ lostFiles }) => ({ lostFiles: [...lostFiles, ...lost] }));
      saver.saveLeaving(withoutRefused(parted, refused), owner);
      return 'undone';
    }
  };

  return {
    send: (numberId, texts) => {
      if (get().sending) return Promise.resolve('under-way');
      const sent = send(numberId, texts);
      lastSend = sent;
      return sent;
    },
    settled: () => lastSend.then(() => undefined),
    isSent: (draftId) => sentDrafts.has(draftId),
    leave() {
      const state = get();
      if (!state.sending || pressed?.draftId !== state.draftId) return false;
      pressed.left ??= contentOf(state);
      return true;
    },
    leftOf: (draftId) => (get().sending && pressed?.draftId === draftId ? pressed.left : null),
    comeBack(draftId) {
      if (pressed?.draftId === draftId) pressed.left = null;
    },
    callOff(draftId) {
      const { sending, sendWaitsFor } = get();
      if (!sending || pressed?.draftId !== draftId) return;
      pressed.isOff = true;
      keeper.drop(sendWaitsFor.map(({ id }) => id));
    },
  };
}
