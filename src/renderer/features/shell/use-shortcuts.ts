import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { tinykeys } from 'tinykeys';
import { useServices } from '../../app-context.tsx';
import type { AppStore } from '../../store/create-app-store.ts';
import { groupNumbers } from '#domain/number-listing.ts';
import { focusTarget } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { choosable } from '../numbers/use-groups.ts';
import { movePane } from './move-pane.ts';
import { startNewText } from './start-new-text.ts';

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Makes the n-th number that can text the sender, counted as the rail shows them. */
function chooseNth(store: AppStore, digit: number): void {
  const { listings, showNumber, chooseFrom, view, setFromMenu } = store.getState();
  const listing = choosable(groupNumbers(listings))[digit - 1];
  if (listing === undefined) return;
  setFromMenu(false);
  if (view.kind === 'new') chooseFrom(listing.number.id);
  else showNumber(listing.number.id);
}

/** Outbox and details have no send pane, so what belongs to the pane shows it first. */
function showPane(store: AppStore): void {
  renderNow(store.getState().leaveDetails);
  const { view, showNew } = store.getState();
  if (view.kind === 'outbox') renderNow(showNew);
}

function showOutbox(store: AppStore): void {
  renderNow(store.getState().showOutbox);
  focusTarget('outbox');
}

/** The keys of product.md 2.6 that exist so far; Ctrl is Command on macOS. A modal question has the keys to itself. */
export function useShortcuts(): void {
  const { t } = useTranslation();
  const { store } = useServices();
  useEffect(() => {
    const guarded =
      (act: () => void) =>
      (event: KeyboardEvent): void => {
        if (document.querySelector('dialog[open]') !== null) return;
        event.preventDefault();
        act();
      };
    const bindings = {
      '$mod+n': guarded(() => startNewText(store, t)),
      '$mod+f': guarded(() => {
        // The narrow rail has no room for Find; the From menu finds the same numbers.
        if (focusTarget('find')) return;
        showPane(store);
        store.getState().setFromMenu(true);
      }),
      '$mod+l': guarded(() => {
        showPane(store);
        focusTarget('from');
      }),
      '$mod+Shift+o': guarded(() => showOutbox(store)),
      F6: guarded(() => movePane(1)),
      'Shift+F6': guarded(() => movePane(-1)),
      ...Object.fromEntries(digits.map((digit) => [`$mod+${digit}`, guarded(() => chooseNth(store, digit))])),
    };
    // The keys work while somebody writes: that is when the sender is changed.
    return tinykeys(window, bindings, { ignore: (event) => event.isComposing });
  }, [store, t]);
}
