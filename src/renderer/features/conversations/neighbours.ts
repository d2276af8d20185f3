import type { AppServices } from '../../app-context.tsx';
import { wantedList } from '../../store/conversation-list.ts';
import { homeCountryOf } from '../../store/home-country.ts';
import { listedConversations, readingOf, type ListedConversation } from './listed-conversations.ts';
import { openConversation } from './open-conversation.ts';
import { rowId } from './row-id.ts';
import { sidesOf } from './sides-of-state.ts';

type Services = Pick<AppServices, 'store' | 'formats'>;

/** The rows as the list shows them now. */
function shownRows({ store, formats }: Services): readonly ListedConversation[] {
  const state = store.getState();
  const { conversations: list, conversationFilter: filter, extras } = state;
  const number = wantedList(state)?.number ?? null;
  const sides = sidesOf(state, formats, homeCountryOf(state));
  return listedConversations({ list, filter, number, extras, sides, reading: readingOf(state) });
}

function openBeside(
  services: Services,
  step: 1 | -1,
  isWanted: (row: ListedConversation) => boolean,
): boolean {
  const { store } = services;
  const { view, wantMoreConversations } = store.getState();
  const rows = shownRows(services);
  const here = view.kind === 'conversation' ? rows.findIndex(({ key }) => key === view.key) : -1;
  const inOrder =
    step === 1 ? rows.slice(here + 1) : rows.slice(0, here < 0 ? rows.length : here).toReversed();
  const next = inOrder.find(isWanted);
  if (next === undefined) {
    if (step === 1) wantMoreConversations();
    return false;
  }
  openConversation(services, next.key);
  document.getElementById(rowId(next.key))?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Opens the conversation after (`1`) or before (`-1`) the open one, as the list shows them; false at its end. */
export const openNeighbour = (services: Services, step: 1 | -1): boolean =>
  openBeside(services, step, () => true);

/** The same with the next one that has unread texts. */
export const openUnreadNeighbour = (services: Services, step: 1 | -1): boolean =>
  openBeside(services, step, ({ unread }) => unread > 0);
