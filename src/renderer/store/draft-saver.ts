import type { FromlineBridge } from '#contract/bridge.ts';
import type { Envelope } from '#contract/channels.ts';
import { appError, type AppError } from '#domain/app-error.ts';
import { isWorthKeeping, longestKeptText } from '#domain/outbox/draft.ts';
import { ask } from '../api.ts';
import type { AppState } from './app-state.ts';
import type { FileKeeper } from './file-keeper.ts';
import { leftOf } from './left-words.ts';
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
  /** Saves words of `owner` that leave the pane in this moment; what cannot be saved is kept in `left`. */
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

  /** @returns why main did not take it, or null */
  const tell = async (draft: PaneDraft): Promise<AppError | null> => {
    // Main leaves out files that it does not have yet.
    if (keeper.isUnderWay(draft.files)) await keeper.settled(draft.files);
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

  /**
   * Words do not wait for a file, which may come slowly from a telephone or a server: the draft is saved without it
   * first. Comes back when the files are there, or soon, since somebody may write on.
   *
   * @returns why main did not take it, or null
   */
  const tellWithout = async (draft: PaneDraft): Promise<AppError | null> => {
    const without = { ...draft, files: draft.files.filter((file) => !keeper.isUnderWay([file])) };
    if (unsavedDraft({ ...get(), ...without, draftId: draft.id }) !== null) {
      const answer = await keep(without);
      set((state) => {
        if (state.draftId !== draft.id) return {};
        return answer.ok ? { lastSaved: without, saveError: null } : { saveError: answer.error };
      });
      if (!answer.ok) return answer.error;
    }
    const soon = new Promise((resolve) => setTimeout(resolve, waitForFiles));
    await Promise.race([keeper.settled(draft.files), soon]);
    return null;
  };

  const savePane = async (): Promise<boolean> => {
    for (;;) {
      const draft = unsavedDraft(get());
      if (draft === null) return true;
      // A save that overtakes a send would bring the sent words back as a draft.
      if (get().sending || ownerKey(get().truth) === null) return false;
      const save = keeper.isUnderWay(draft.files) ? tellWithout : tell;
      if ((await save(draft)) !== null) return false;
    }
  };

  const saveLeft = async (draft: PaneDraft, owner: string): Promise<boolean> => {
    const isOwners = ownerKey(get().truth) === owner;
    const error = isOwners ? await tell(draft) : appError('not-signed-in');
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

  return {
    save: () =>
      inLine(async () => {
        const isPaneSaved = await savePane();
        let isSaved = true;
        for (const { draft, owner } of leftOf(get())) isSaved = (await saveLeft(draft, owner)) && isSaved;
        return isPaneSaved && isSaved && (await savePane());
      }),
    saveLeaving(draft, owner) {
      const isOther = (known: PaneDraft): boolean => known !== draft;
      set(({ leaving }) => ({ leaving: [...leaving, draft] }));
      void inLine(() => saveLeft(draft, owner)).finally(() =>
        set(({ leaving }) => ({ leaving: leaving.filter(isOther) })),
      );
    },
    tellOpen(id) {
      void inLine(async () => {
        // Somebody wrote on meanwhile: what is saved then is the open one.
        if (get().draftId !== id) return;
        await (id === null ? ask(bridge, 'drafts:close', null) : ask(bridge, 'drafts:open', { id }));
      });
    },
    doubt() {
      void inLine(() => {
        set(() => ({ lastSaved: null }));
        return Promise.resolve();
      });
    },
    underWay: () => line,
  };
}
