import type { TFunction } from 'i18next';
import { isWorthKeeping } from '#domain/outbox/draft.ts';
import type { AppStore } from '../../store/create-app-store.ts';
import { paneDraft } from '../../store/pane-draft.ts';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';

/**
 * Shows the pane for a new text, with the focus in To. What was being written there is in Drafts from then on.
 *
 * @returns false when it could not be saved and still stands in the pane
 */
export async function startNewText(store: AppStore, t: TFunction): Promise<boolean> {
  const show = (): void => {
    renderNow(() => store.getState().showNew());
    focusTarget('to');
  };
  const { startNew, showToast } = store.getState();
  const written = paneDraft(store.getState());
  if (written === null || !isWorthKeeping(written)) {
    void startNew();
    show();
    return true;
  }
  const isEmpty = await startNew();
  show();
  if (isEmpty) showToast(t('compose.keptInDrafts'));
  return isEmpty;
}
