import type { FromlineBridge } from '#contract/bridge.ts';
import type { Envelope } from '#contract/channels.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import { isWorthKeeping, longestKeptText } from '#domain/outbox/draft.ts';
import { ask } from '../api.ts';
import type { AppState } from './app-state.ts';
import type { FileKeeper, RefusedFile } from './file-keeper.ts';
import { isBeingSent } from './is-being-sent.ts';
import { leftOf } from './left-words.ts';
import { lostOf, withoutRefused } from './lost-files.ts';
import { ownerKey } from './owner-key.ts';
import { paneDraft, saveRequest, unsavedDraft, type PaneDraft } from './pane-draft.ts';

export interface DraftSaverOptions {
  readonly bridge: FromlineBridge;
  readonly keeper: FileKeeper;
  readonly get: () => AppState;
  readonly set: (change: (state: AppState) => Partial<AppState>) => void;
}

export interface DraftSaver {
  /** See `DraftSlice`. The question is asked before this returns, unless an earlier save is still under way. */
  save(): Promise<boolean>;
  /** See `DraftSlice`. */
  saveWords(): Promise<boolean>;
  /**
   * Saves words of `owner` that leave the pane in this moment, and again when files that are still read are there.
   * What cannot be saved is kept in `left`; files that do not come are told in `lostFiles`.
   */
  saveLeaving(draft: PaneDraft, owner: string): void;
  /** Tells main which draft stands in the pane, after all that is to be saved before. */
  tellOpen(id: string | null): void;
  /** See `DraftSlice`. The answer to a save that is under way does not count any more. */
  doubt(): void;
  /** Settles when no save is under way any more; null when none is. */
  underWay(): Promise<unknown> | null;
}

/** Milliseconds. */
const waitForFiles = 500;

/** Saves the draft of the pane: one save at a time, in order, and never one person's words as another's. */
export function createDraftSaver({ bridge, keeper, get, set }: DraftSaverOptions): DraftSaver {
  let line: Promise<unknown> | null = null;
  /** What left the pane and waits for its files, beside the line. */
  const late = new Set<Promise<unknown>>();

  const inLine = <Done>(work: () => Promise<Done>): Promise<Done> => {
    const done = (line === null ? work() : line.then(work)).finally(() => {
      if (line === done) line = null;
    });
    line = done;
    return done;
  };

  const keep = (draft: PaneDraft): Promise<Envelope<null>> =>
    // Main could only say that it does not understand, which is no help with a paste that is too long.
    draft.text.length > longestKeptText
      ? Promise.resolve({ ok: false, error: appError('text-too-long') })
      : ask(bridge, 'drafts:save', saveRequest(draft));

  /** Main leaves out files that it does not have yet. */
  const withoutLate = (draft: PaneDraft): PaneDraft => ({
    ...draft,
    files: draft.files.filter((file) => !keeper.isUnderWay([file])),
  });

  /** @returns why main did not take it, or null */
  const tell = async (draft: PaneDraft): Promise<AppError | null> => {
    const answer = await keep(draft);
    set((state) => {
      if (state.draftId !== draft.id) return {};
      if (!answer.ok) return { saveError: answer.error };
      const now = paneDraft(state);
      const isGone = !isWorthKeeping(draft) && (now === null || !isWorthKeeping(now));
      // An emptied draft is deleted; the next key begins another one.
      return isGone
        ? { draftId: null, lastSaved: null, saveError: null }
        : { lastSaved: draft, saveError: null };
    });
    return answer.ok ? null : answer.error;
  };

  /** Words do not wait for a file, which may come slowly from a telephone or a server: true when only such miss. */
  const savePane = async (): Promise<boolean> => {
    for (;;) {
      const draft = unsavedDraft(get());
      if (draft === null) return true;
      // A save that overtakes a send would bring the sent words back as a draft.
      if (isBeingSent(get()) || ownerKey(get().truth) === null) return false;
      const isLate = keeper.isUnderWay(draft.files);
      const told = isLate ? withoutLate(draft) : draft;
      const isNew = unsavedDraft({ ...get(), ...told, draftId: draft.id }) !== null;
      if (isNew && (await tell(told)) !== null) return false;
      if (isLate) return true;
    }
  };

  /** What is only a file that is still read is nothing to tell yet. */
  const saveLeft = async (draft: PaneDraft, owner: string): Promise<boolean> => {
    const told = withoutLate(draft);
    if (keeper.isUnderWay(draft.files) && !isWorthKeeping(told)) return true;
    const isOwners = ownerKey(get().truth) === owner;
    const error = isOwners ? await tell(told) : appError('not-signed-in');
    set(({ left, lastSaved }) => {
      const others = left.filter((known) => known.draft.id !== draft.id);
      return {
        left: error === null ? others : [...others, { owner, draft, error }],
        // For main the draft that was saved last stands in the pane.
        lastSaved: error === null ? null : lastSaved,
      };
    });
    return error === null;
  };

  const tellOpen: DraftSaver['tellOpen'] = (id) => {
    void inLine(async () => {
      // Somebody wrote on meanwhile: what is saved then is the open one.
      if (get().draftId !== id) return;
      await (id === null ? ask(bridge, 'drafts:close', null) : ask(bridge, 'drafts:open', { id }));
    });
  };

  /** Nobody else waits for a file: the line goes on, and the words are in it already. */
  const saveLate = async (
    draft: PaneDraft,
    owner: string,
    settled: Promise<readonly RefusedFile[]>,
  ): Promise<void> => {
    const refused = await settled;
    // It is in the pane again, where all this is said and saved, or it was deleted.
    if (!get().leaving.includes(draft)) return;
    if (refused.length > 0) {
      const lost = lostOf(draft, refused, owner, false);
      set(({ lostFiles }) => ({ lostFiles: [...lostFiles, ...lost] }));
    }
    const rest = withoutRefused(draft, refused);
    await inLine(() => (get().leaving.includes(draft) ? saveLeft(rest, owner) : Promise.resolve(true)));
    tellOpen(get().draftId);
  };

  const saveWords = (): Promise<boolean> =>
    inLine(async () => {
      const isPaneSaved = await savePane();
      let isSaved = true;
      for (const { draft, owner } of leftOf(get())) isSaved = (await saveLeft(draft, owner)) && isSaved;
      return isPaneSaved && isSaved && (await savePane());
    });

  /** Saves again when the files are there that words were saved without. The line is free meanwhile. */
  const saveFiles = async (words: Promise<boolean>): Promise<boolean> => {
    let isSaved = await words;
    for (;;) {
      const draft = unsavedDraft(get());
      if (!isSaved || draft === null) break;
      // Somebody may write on.
      const soon = new Promise((resolve) => setTimeout(resolve, waitForFiles));
      await Promise.race([keeper.settled(draft.files), soon]);
      isSaved = await saveWords();
    }
    await Promise.all(late);
    return isSaved && leftOf(get()).length === 0;
  };
  let filesToCome: Promise<boolean> | null = null;

  return {
    save() {
      const words = saveWords();
      filesToCome ??= saveFiles(words).finally(() => {
        filesToCome = null;
      });
      const all = filesToCome;
      return words.then((isSaved) => isSaved && all);
    },
    saveWords,
    saveLeaving(draft, owner) {
      const isOther = (known: PaneDraft): boolean => known !== draft;
      const isLate = keeper.isUnderWay(draft.files);
      set(({ leaving }) => ({ leaving: [...leaving, draft] }));
      // From now on nobody else says what becomes of them.
      const settled = keeper.settled(draft.files);
      const first = inLine(() => saveLeft(draft, owner));
      const all = (isLate ? first.then(() => saveLate(draft, owner, settled)) : first).finally(() => {
        set(({ leaving }) => ({ leaving: leaving.filter(isOther) }));
        late.delete(all);
      });
      if (isLate) late.add(all);
    },
    tellOpen,
    doubt() {
      void inLine(() => {
        set(() => ({ lastSaved: null }));
        return Promise.resolve();
      });
    },
    underWay: () => line,
  };
}
