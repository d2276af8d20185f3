import type { AppError } from '#domain/app-error.ts';
import type { AppState } from './app-state.ts';
import { ownerKey } from './owner-key.ts';
import type { PaneDraft } from './pane-draft.ts';

/** Words that left the send pane and that main does not have yet. */
export interface LeftWords {
  /** Whose they are (`ownerKey`): nobody else's main is told of them. */
  readonly owner: string;
  readonly draft: PaneDraft;
  /** Why they could not be saved. */
  readonly error: AppError;
}

/** Those of whoever is signed in. */
export function leftOf({ left, truth }: Pick<AppState, 'left' | 'truth'>): readonly LeftWords[] {
  const mine = ownerKey(truth);
  return left.filter(({ owner }) => owner === mine);
}

/** Why something that was written is not saved; null when everything is. */
export function saveProblem(state: AppState): AppError | null {
  return state.saveError ?? leftOf(state)[0]?.error ?? null;
}
