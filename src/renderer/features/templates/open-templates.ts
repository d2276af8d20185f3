import type { AppStore } from '../../store/create-app-store.ts';

/** Shows where templates are written, over the window. The focus comes back to where it was. */
export function openTemplates(store: AppStore): void {
  store.getState().setOverlay('templates');
}
