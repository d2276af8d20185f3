import type { WindowPlace } from '#contract/events.ts';
import type { AppStore } from '../../store/create-app-store.ts';
import { showSettingsPage } from '../settings/show-settings.ts';

/** Places that are the same for everybody, also while nobody is signed in. */
export type DesktopPlace = Extract<
  WindowPlace,
  { readonly kind: 'settings' | 'shortcuts' | 'close-question' }
>;

export function showDesktopPlace(store: AppStore, place: DesktopPlace): void {
  switch (place.kind) {
    case 'settings':
      showSettingsPage(store);
      return;
    case 'shortcuts':
    case 'close-question':
      store.getState().setOverlay(place.kind);
  }
}
