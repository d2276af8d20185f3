import type { NumberListing } from '#domain/number-listing.ts';
import type { AppStore } from '../../store/create-app-store.ts';
import { focusTargets } from '../../ui/focus-target.ts';
import { pinSender } from '../compose/from/pin-sender.ts';
import { putInField } from '../compose/text/put-in-field.ts';

/** Puts words into Message in the place of what is selected there, with the caret behind them; undo takes them back. */
export function insertAtCaret(store: AppStore, sender: NumberListing | null, words: string): void {
  const field = document.getElementById(focusTargets.message);
  if (!(field instanceof HTMLTextAreaElement)) return;
  const { value, selectionStart, selectionEnd } = field;
  const caret = selectionStart + words.length;
  pinSender(store, sender);
  putInField(
    field,
    value.slice(0, selectionStart) + words + value.slice(selectionEnd),
    [caret, caret],
    store.getState().setText,
  );
}
