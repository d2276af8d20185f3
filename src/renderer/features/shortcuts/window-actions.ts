import type { TFunction } from 'i18next';
import { groupNumbers } from '#domain/number-listing.ts';
import type { AppServices } from '../../app-context.tsx';
import type { AppStore } from '../../store/create-app-store.ts';
import { focusTarget, focusTargets } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { chooseSender } from '../compose/from/choose-sender.ts';
import { openNeighbour, openUnreadNeighbour } from '../conversations/neighbours.ts';
import { choosable } from '../numbers/use-groups.ts';
import { findHere } from '../thread/find-here.ts';
import { showSettingsPage } from '../settings/show-settings.ts';
import { movePane } from '../shell/move-pane.ts';
import { startNewText } from '../shell/start-new-text.ts';
import type { WindowShortcutId } from './shortcut-table.ts';

/** What each shortcut of the window does; told the place of the pressed combination among those of its row, from 0. */
export type WindowActions = Readonly<Record<WindowShortcutId, (place: number) => void>>;

type Services = Pick<AppServices, 'store' | 'formats'>;

/** Settings and the details of a number give way to what was looked at before. */
function leavePages(store: AppStore): void {
  renderNow(() => {
    store.getState().leaveSettings();
    store.getState().leaveDetails();
  });
}

/** Makes the n-th number that can text the sender, counted from 0 as the rail shows them. */
function chooseNth(store: AppStore, place: number): void {
  const { listings, setFromMenu } = store.getState();
  const listing = choosable(groupNumbers(listings))[place];
  if (listing === undefined) return;
  setFromMenu(false);
  renderNow(store.getState().leaveSettings);
  const { view, showNumber } = store.getState();
  if (view.kind === 'outbox' || view.kind === 'details') showNumber(listing.number.id);
  else chooseSender(store, listing.number.id);
}

/** The send pane with the focus in From. Where there is none, or no room for it, a new text brings it. */
function focusSender(store: AppStore): void {
  leavePages(store);
  if (focusTarget('from')) return;
  renderNow(store.getState().showNew);
  focusTarget('from');
}

/**
 * Opens the file dialog of the send pane, which gives the focus back to where one wrote. Where there is no pane, a new
 * text brings it.
 */
function attachFile(store: AppStore): void {
  leavePages(store);
  const before = document.activeElement;
  if (!focusTarget('attach')) {
    renderNow(store.getState().showNew);
    focusTarget('attach');
  }
  const button = document.activeElement;
  if (!(button instanceof HTMLElement) || button.id !== focusTargets.attach) return;
  if (before instanceof HTMLElement && before.closest('.composer') !== null) before.focus();
  button.click();
}

/** The narrow rail has no room for Find; the From menu finds the same numbers. */
function findNumber(store: AppStore): void {
  renderNow(store.getState().leaveSettings);
  if (focusTarget('find')) return;
  focusSender(store);
  store.getState().setFromMenu(true);
}

/**
 * The search in the conversation that is open, else the one above the conversations. Where there is no list, or no room
 * for it, the list is shown first.
 */
function findText(store: AppStore): void {
  leavePages(store);
  if (findHere()) return;
  if (focusTarget('findText')) return;
  renderNow(store.getState().showList);
  focusTarget('findText');
}

/** Moves on among the conversations and on to what is written there; the focus stays where none is left. */
function goOn(store: AppStore, open: () => boolean): void {
  leavePages(store);
  if (!open()) return;
  renderNow();
  if (!focusTarget('message')) focusTarget('conversation');
}

/** What the shortcuts do (product.md, 2.6); the palette does the same by name. */
export function createWindowActions(services: Services, t: TFunction): WindowActions {
  const { store } = services;
  return {
    'new-text': () => void startNewText(store, t),
    'focus-from': () => focusSender(store),
    'choose-number': (place) => chooseNth(store, place),
    attach: () => attachFile(store),
    'remove-files': () => {
      const { files, removeFiles } = store.getState();
      if (files.length === 0) return;
      renderNow(() => removeFiles(files.map(({ id }) => id)));
      // It may have been on a file.
      if (document.activeElement === document.body) focusTarget('message');
    },
    'next-conversation': () => goOn(store, () => openNeighbour(services, 1)),
    'previous-conversation': () => goOn(store, () => openNeighbour(services, -1)),
    'next-unread': () => goOn(store, () => openUnreadNeighbour(services, 1)),
    'previous-unread': () => goOn(store, () => openUnreadNeighbour(services, -1)),
    'find-text': () => findText(store),
    palette: () => store.getState().setOverlay('palette'),
    find: () => findNumber(store),
    'next-pane': () => movePane(1),
    'previous-pane': () => movePane(-1),
    outbox: () => {
      renderNow(store.getState().showOutbox);
      focusTarget('outbox');
    },
    settings: () => showSettingsPage(store),
    sheet: () => store.getState().setOverlay('shortcuts'),
  };
}
