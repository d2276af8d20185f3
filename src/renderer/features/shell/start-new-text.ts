import type { TFunction } from 'i18next';
import { isWorthKeeping } from '#domain/outbox/draft.ts';
import type { AppStore } from '../../store/create-app-store.ts';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';

/** Shows the pane for a new text, with the focus in To. What was being written there is in Drafts from then on. */
export function startNewText(store: AppStore, t: TFunction): void {
  const show = (): void => {
    renderNow(() => store.getState().showNew());
    focusTarget('to');
  };
  const { startNew, showToast } = store.getState();
  if (!isWorthKeeping(store.getState())) {
    void startNew();
    show();
    return;
  }
  void startNew().then((isEmpty) => {
    show();
    if (isEmpty) showToast(t('compose.keptInDrafts'));
  });
}
