import type { FromlineBridge } from '#contract/bridge.ts';
import { isWorthKeeping } from '#domain/outbox/draft.ts';
import { ask } from '../api.ts';
import type { AppState } from './app-state.ts';
import { ownerKey } from './owner-key.ts';
import { unsavedDraft, type PaneDraft } from './pane-draft.ts';

export interface DraftSaverOptions {
  readonly bridge: FromlineBridge;
  readonly get: () => AppState;
  readonly set: (change: (state: AppState) => Partial<AppState>) => void;
}

export interface DraftSaver {
  /** See `DraftSlice`. The question is asked before this returns, unless an earlier save is still under way. */
  save(): Promise<boolean>;
  /** Saves words that leave the pane in this moment. */
  saveLeaving(draft: PaneDraft): void;
  /** See `DraftSlice`. The answer to a save that is under way does not count any more. */
  doubt(): void;
  /** Settles when no save is under way any more; null when none is. */
  underWay(): Promise<unknown> | null;
}

/** Saves the draft of the pane: one save at a time, in order, and never one person's words as another's. */
export function createDraftSaver({ bridge, get, set }: DraftSaverOptions): DraftSaver {
  let line: Promise<unknown> | null = null;

  const inLine = (work: () => Promise<boolean>): Promise<boolean> => {
    const done = (line === null ? work() : line.then(work)).finally(() => {
      if (line === done) line = null;
    });
    line = done;
    return done;
  };

  const tell = async (draft: PaneDraft): Promise<boolean> => {
    const answer = await ask(bridge, 'drafts:save', draft);
    set((state) => {
      if (state.draftId !== draft.id) return {};
      if (!answer.ok) return { saveError: answer.error };
      const isGone = !isWorthKeeping(draft) && !isWorthKeeping(state);
      // An emptied draft is deleted; the next key begins another one.
      return isGone
        ? { draftId: null, lastSaved: null, saveError: null }
        : { lastSaved: draft, saveError: null };
    });
    return answer.ok;
  };

  return {
    save: () =>
      inLine(async () => {
        for (;;) {
          const draft = unsavedDraft(get());
          if (draft === null) return true;
          // A save that overtakes a send would bring the sent words back as a draft.
          if (get().sending || ownerKey(get().truth) === null) return false;
          if (!(await tell(draft))) return false;
        }
      }),
    saveLeaving(draft) {
      const owner = ownerKey(get().truth);
      if (owner === null) return;
      void inLine(async () => {
        if (ownerKey(get().truth) !== owner) return false;
        const isSaved = await tell(draft);
        // For main the draft that was saved last stands in the pane.
        set(() => ({ lastSaved: null }));
        return isSaved;
      });
    },
    doubt() {
      void inLine(() => {
        set(() => ({ lastSaved: null }));
        return Promise.resolve(true);
      });
    },
    underWay: () => line,
  };
}
