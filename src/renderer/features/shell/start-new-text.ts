import type { AppStore } from '../../store/create-app-store.ts';
import { focusTarget } from '../../ui/focus-target.ts';

/** Shows the empty pane, or the one that is being written, with the focus in To. */
export function startNewText(store: AppStore): void {
  store.getState().showNew();
  focusTarget('to');
}
