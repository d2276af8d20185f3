import type { AppStore } from '../../../store/create-app-store.ts';

/**
 * Makes a number the one that the pane texts from. Beside the list of one number the list goes with it: looking at one
 * number while texting from another would be the mistake this app is there to prevent. In a conversation the pane says
 * so instead.
 *
 * @param id of its row
 */
export function chooseSender(store: AppStore, id: string): void {
  const { view, showNumber, chooseFrom } = store.getState();
  if (view.kind === 'list' && view.scope !== null) showNumber(id);
  else chooseFrom(id);
}
