import type { TFunction } from 'i18next';
import { groupNumbers } from '#domain/number-listing.ts';
import type { AppStore } from '../../store/create-app-store.ts';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { choosable } from '../numbers/use-groups.ts';
import { showSettingsPage } from '../settings/show-settings.ts';
import { movePane } from '../shell/move-pane.ts';
import { startNewText } from '../shell/start-new-text.ts';
import type { WindowShortcutId } from './shortcut-table.ts';

/** What each shortcut of the window does; told the place of the pressed combination among those of its row, from 0. */
export type WindowActions = Readonly<Record<WindowShortcutId, (place: number) => void>>;

/** Makes the n-th number that can text the sender, counted from 0 as the rail shows them. */
function chooseNth(store: AppStore, place: number): void {
  const { listings, showNumber, chooseFrom, view, setFromMenu } = store.getState();
  const listing = choosable(groupNumbers(listings))[place];
  if (listing === undefined) return;
  setFromMenu(false);
  if (view.kind === 'new') chooseFrom(listing.number.id);
  else showNumber(listing.number.id);
}

/** Outbox, details and settings have no send pane, so what belongs to the pane shows it first. */
function showPane(store: AppStore): void {
  renderNow(() => {
    store.getState().leaveSettings();
    store.getState().leaveDetails();
  });
  const { view, showNew } = store.getState();
  if (view.kind === 'outbox') renderNow(showNew);
}

/** Shows the outbox with the focus on its title. */
export function showOutboxPage(store: AppStore): void {
  renderNow(store.getState().showOutbox);
  focusTarget('outbox');
}

/** What the shortcuts do (product.md, 2.6); the palette does the same by name. */
export function createWindowActions(store: AppStore, t: TFunction): WindowActions {
  return {
    'new-text': () => startNewText(store, t),
    'focus-from': () => {
      showPane(store);
      focusTarget('from');
    },
    'choose-number': (place) => chooseNth(store, place),
    palette: () => store.getState().setOverlay('palette'),
    find: () => {
      renderNow(store.getState().leaveSettings);
      // The narrow rail has no room for Find; the From menu finds the same numbers.
      if (focusTarget('find')) return;
      showPane(store);
      store.getState().setFromMenu(true);
    },
    'next-pane': () => movePane(1),
    'previous-pane': () => movePane(-1),
    outbox: () => showOutboxPage(store),
    settings: () => showSettingsPage(store),
    sheet: () => store.getState().setOverlay('shortcuts'),
  };
}
