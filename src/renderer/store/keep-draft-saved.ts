import type { AppState } from './app-state.ts';
import type { AppStore } from './create-app-store.ts';
import { isBeingSent } from './is-being-sent.ts';
import { leftOf } from './left-words.ts';
import { ownerKey } from './owner-key.ts';
import { unsavedDraft } from './pane-draft.ts';

/** Milliseconds from the first key that is not saved to its save (product.md 2.2 allows a second). */
const saveAfter = 800;
/** Milliseconds until a save that failed is tried again while nobody writes. */
const retryAfter = 5000;

export interface Timers {
  /** @returns what stops it */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

const windowTimers: Timers = {
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

const isWritten = (one: AppState, other: AppState): boolean =>
  one.text !== other.text ||
  one.to !== other.to ||
  one.from !== other.from ||
  one.audience !== other.audience ||
  one.files !== other.files ||
  one.sendAt !== other.sendAt ||
  one.endsWhenAnswered !== other.endsWhenAnswered ||
  one.draftId !== other.draftId;

/**
 * Saves what is being written while it is being written, and at once when the window is left. Keys in between do not
 * push the save back.
 *
 * @returns a disposer
 */
export function keepDraftSaved(store: AppStore, timers: Timers = windowTimers): () => void {
  let planned: { readonly wait: number; readonly stop: () => void } | null = null;

  const plan = (wait: number | null): void => {
    planned?.stop();
    const stop = wait === null ? null : timers.after(wait, save);
    planned = wait === null || stop === null ? null : { wait, stop };
  };
  function save(): void {
    plan(null);
    void store.getState().saveDraft();
  }
  const saveWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') save();
  };

  const unsubscribe = store.subscribe((state, before) => {
    const isUnsaved = unsavedDraft(state) !== null;
    const isDue = isUnsaved || leftOf(state).length > 0;
    if (!isDue || isBeingSent(state) || ownerKey(state.truth) === null) {
      plan(null);
      return;
    }
    const isFresh = isUnsaved && (state.saveError === null || isWritten(state, before));
    const wait = isFresh ? saveAfter : retryAfter;
    if (planned === null || wait < planned.wait) plan(wait);
  });
  window.addEventListener('blur', save);
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', saveWhenHidden);

  return () => {
    plan(null);
    unsubscribe();
    window.removeEventListener('blur', save);
    window.removeEventListener('pagehide', save);
    document.removeEventListener('visibilitychange', saveWhenHidden);
  };
}
