import type { Request } from '#contract/channels.ts';
import { isWorthKeeping } from '#domain/outbox/draft.ts';
import type { AppState } from './app-state.ts';
import type { KeptDraft } from './compose-state.ts';

/** What stands in the pane as a draft. */
export type PaneDraft = Omit<KeptDraft, 'origin'>;

type Written = Pick<AppState, 'draftId' | 'answering'> & Omit<PaneDraft, 'id'>;

/** A pane in which nothing was written. */
export const blankDraft: Omit<PaneDraft, 'id' | 'from'> = {
  to: '',
  audience: 'each',
  text: '',
  files: [],
  sendAt: null,
  endsWhenAnswered: false,
};

/** Of a draft, or of what stands in the pane: what the person made of it. */
export function contentOf(draft: Omit<PaneDraft, 'id'>): Omit<PaneDraft, 'id'> {
  const { from, to, audience, text, files, sendAt, endsWhenAnswered } = draft;
  return { from, to, audience, text, files, sendAt, endsWhenAnswered };
}

/** There is something to send beside a recipient. */
export const hasContent = ({ text, files }: Pick<PaneDraft, 'text' | 'files'>): boolean =>
  text.trim() !== '' || files.length > 0;

/**
 * What stands in the pane, as main is told; null while nothing was written. In a conversation To is given, so it is
 * nothing worth keeping by itself.
 */
export function paneDraft(state: Written): PaneDraft | null {
  const { draftId, to, answering } = state;
  if (draftId === null) return null;
  const isGivenOnly = answering !== null && !hasContent(state);
  return { id: draftId, ...contentOf(state), to: isGivenOnly ? '' : to };
}

/** As the channel takes it: files by their ids. */
export function saveRequest({ id, ...draft }: PaneDraft): Request<'drafts:save'> {
  return { id, ...contentOf(draft), files: draft.files.map((file) => file.id) };
}

/** For main. Asked with every key, so that nothing is written out for it. */
const isSame = (one: PaneDraft, other: PaneDraft): boolean =>
  one.id === other.id &&
  one.from === other.from &&
  one.to === other.to &&
  one.audience === other.audience &&
  one.text === other.text &&
  one.sendAt === other.sendAt &&
  one.endsWhenAnswered === other.endsWhenAnswered &&
  one.files.length === other.files.length &&
  one.files.every(({ id }, place) => id === other.files[place]?.id);

/** What main does not have yet. A draft that main never had and that is empty is nothing to tell. */
export function unsavedDraft(state: Written & Pick<AppState, 'lastSaved'>): PaneDraft | null {
  const draft = paneDraft(state);
  if (draft === null) return null;
  const { lastSaved } = state;
  if (lastSaved?.id === draft.id) return isSame(lastSaved, draft) ? null : draft;
  return isWorthKeeping(draft) ? draft : null;
}

/** Nothing stands there, but perhaps the recipients that a conversation gave. */
export function isBlankPane({ to, text, files, answering }: Written): boolean {
  return text === '' && files.length === 0 && (to === '' || answering !== null);
}

/** Nobody has written anything here, so something else may be shown in its place. */
export function isUntouched(state: Written): boolean {
  return state.draftId === null && isBlankPane(state);
}
