import type { NumberListing } from '#domain/number-listing.ts';
import type { AppStore } from '../../store/create-app-store.ts';
import { focusTargets } from '../../ui/focus-target.ts';
import { renderNow } from '../../ui/render-now.ts';
import { pinSender } from '../compose/pin-sender.ts';

/** Puts words into Message in the place of what is selected there, with the caret behind them. */
export function insertAtCaret(store: AppStore, sender: NumberListing | null, words: string): void {
  const element = document.getElementById(focusTargets.message);
  const field = element instanceof HTMLTextAreaElement ? element : null;
  const { text, setText } = store.getState();
  const start = field?.selectionStart ?? text.length;
  const end = field?.selectionEnd ?? text.length;
  pinSender(store, sender);
  renderNow(() => setText(text.slice(0, start) + words + text.slice(end)));
  field?.focus();
  field?.setSelectionRange(start + words.length, start + words.length);
}
