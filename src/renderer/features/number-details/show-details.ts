import type { AppStore } from '../../store/create-app-store.ts';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';

/** Shows what is known of a number, with the focus on its title, so that Escape leads back. */
export function showDetailsOf(store: AppStore, id: string): void {
  renderNow(() => store.getState().showDetails(id));
  focusTarget('details');
}

/** Back to what was looked at before, with the focus where one comes from. */
export function leaveDetails(store: AppStore): void {
  renderNow(() => store.getState().leaveDetails());
  if (!focusTarget('aboutNumber') && !focusTarget('from')) focusTarget('outbox');
}
