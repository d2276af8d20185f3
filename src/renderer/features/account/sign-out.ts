import type { TFunction } from 'i18next';
import { ask } from '../../api.ts';
import type { AppServices } from '../../app-context.tsx';
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
  const { saveError, showToast, emptyPane, showNew, openDraft, doubtSaved, ...pane } = store.getState();
  if (!discard && !isSaved) {
    const sentence = saveError === null ? t('errors.internal') : errorSentence(saveError, t);
    showToast(t('compose.notSaved', { sentence }), { tone: 'fail' });
    return;
  }
  if (discard) emptyPane();
  const answer = await ask(bridge, 'session:sign-out', { discard });
  if (answer.ok) {
    showNew();
    return;
  }
  if (discard && pane.draftId !== null) {
    openDraft({ id: pane.draftId, from: pane.from, to: pane.to, text: pane.text });
    doubtSaved();
  }
  showToast(errorSentence(answer.error, t), { tone: 'fail' });
}
