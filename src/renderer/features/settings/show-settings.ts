import type { AppStore } from '../../store/create-app-store.ts';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';

/** Shows the settings with the focus on their title, so that Escape leads back. */
export function showSettingsPage(store: AppStore): void {
  renderNow(() => store.getState().showSettings());
  focusTarget('settings');
}

/** Back to what was looked at before, with the focus where one comes from. */
export function leaveSettingsPage(store: AppStore): void {
  renderNow(() => store.getState().leaveSettings());
  focusTarget('openSettings');
}
