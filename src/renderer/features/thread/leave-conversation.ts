import type { AppStore } from '../../store/create-app-store.ts';
import { renderNow } from '../../ui/render-now.ts';

/** The row that Tab reaches, or the search above the list. */
const places = ['.pane--list .conversation[tabindex="0"]', '#find-text'];

function focusList(): boolean {
  return places.some((place) => {
    const element = document.querySelector<HTMLElement>(place);
    element?.focus();
    return element !== null && document.activeElement === element;
  });
}

/** Closes the conversation, which has to be before it can count as not read; the focus goes on where it was lost. */
export function closeConversation(store: AppStore): void {
  renderNow(() => store.getState().showList());
  if (document.activeElement === null || document.activeElement === document.body) focusList();
}

/** Back to the list; where it takes turns with the conversation, it is shown instead. */
export function leaveConversation(store: AppStore): void {
  if (focusList()) return;
  renderNow(() => store.getState().showList());
  focusList();
}
