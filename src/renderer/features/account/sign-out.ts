import type { TFunction } from 'i18next';
import { ask } from '../../api.ts';
import type { AppServices } from '../../app-context.tsx';
import { contentOf } from '../../store/pane-draft.ts';
import { saveProblem } from '../../store/left-words.ts';
import { errorSentence } from '../shell/error-words.ts';

/**
 * Ends the session. Kept texts are complete: what cannot be saved keeps the person signed in, and is said. Discarded
 * words leave the pane first, so that no late save brings them back; when main refuses they return.
 */
export async function signOut(
  { bridge, store }: Pick<AppServices, 'bridge' | 'store'>,
  discard: boolean,
  t: TFunction,
): Promise<void> {
  const isSaved = await store.getState().saveDraft();
  const { showToast, emptyPane, forgetLeft, showNew, openDraft, doubtSaved, ...pane } = store.getState();
  if (!discard && !isSaved) {
    const problem = saveProblem(store.getState());
    const sentence = problem === null ? t('errors.internal') : errorSentence(problem, t);
    showToast(t('compose.notSaved', { sentence }), { tone: 'fail' });
    return;
  }
  if (discard) emptyPane();
  const answer = await ask(bridge, 'session:sign-out', { discard });
  if (answer.ok) {
    if (discard) forgetLeft();
    showNew();
    return;
  }
  if (discard && pane.draftId !== null) {
    const origin = pane.mayHaveGone ? 'may-have-gone' : 'written';
    openDraft({ ...contentOf(pane), id: pane.draftId, origin });
    doubtSaved();
  }
  showToast(errorSentence(answer.error, t), { tone: 'fail' });
}
