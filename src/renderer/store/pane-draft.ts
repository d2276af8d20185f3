import type { Request } from '#contract/channels.ts';
import { isWorthKeeping } from '#domain/outbox/draft.ts';
import type { AppState } from './app-state.ts';

export type PaneDraft = Request<'drafts:save'>;

type Written = Pick<AppState, 'draftId' | 'from' | 'to' | 'text' | 'answering'>;

/**
 * What stands in the pane, as main is told; null while nothing was written. In a conversation To is given, so it is
 * nothing worth keeping by itself.
 */
export function paneDraft({ draftId, from, to, text, answering }: Written): PaneDraft | null {
  if (draftId === null) return null;
  const isGivenOnly = answering !== null && text.trim() === '';
  return { id: draftId, from, to: isGivenOnly ? '' : to, text };
}

const isSame = (one: PaneDraft, other: PaneDraft): boolean =>
  one.id === other.id && one.from === other.from && one.to === other.to && one.text === other.text;

/** What main does not have yet. A draft that main never had and that is empty is nothing to tell. */
export function unsavedDraft(state: Written & Pick<AppState, 'lastSaved'>): PaneDraft | null {
  const draft = paneDraft(state);
  if (draft === null) return null;
  const { lastSaved } = state;
  if (lastSaved?.id === draft.id) return isSame(lastSaved, draft) ? null : draft;
  return isWorthKeeping(draft) ? draft : null;
}

/** Nobody has written anything here, so something else may be shown in its place. */
export function isUntouched({ draftId, to, text, answering }: Written): boolean {
  return draftId === null && text === '' && (to === '' || answering !== null);
}
