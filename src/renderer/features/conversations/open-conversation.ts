import { conversationKey, partiesOf } from '#domain/messages/conversation.ts';
import type { AppServices } from '../../app-context.tsx';
import type { AppState, ListScope } from '../../store/app-state.ts';
import type { KeptDraft, Pair } from '../../store/compose-state.ts';
import { homeCountryOf } from '../../store/home-country.ts';
import { leftOf } from '../../store/left-words.ts';
import { scopeOf } from '../../store/list-scope.ts';
import { hasContent } from '../../store/pane-draft.ts';
import { findDraft } from '../compose/drafts/find-draft.ts';
import { peopleOf } from '../compose/recipients/people-of.ts';

type Services = Pick<AppServices, 'store' | 'formats'>;

/** The list stays as it is where the conversation is in it, else it becomes that of its number. */
function scopeFor(state: AppState, number: string): ListScope {
  const scope = scopeOf(state.view);
  if (scope === null) return null;
  return state.listings.find((listing) => listing.number.e164 === number)?.number.id ?? null;
}

/** What stands in the pane is for this pair already. */
function isWrittenFor(state: AppState, { from, to }: Pair, { formats }: Services): boolean {
  if (!hasContent(state) || state.from !== from) return false;
  const rules = { plan: formats.plan, homeCountry: homeCountryOf(state), from };
  const people = peopleOf(state, rules);
  return people !== null && conversationKey(from, people) === conversationKey(from, to);
}

/** The words that were last written for the pair, also those that are on their way to main. */
function draftFor(state: AppState, pair: Pair, { formats }: Services): KeptDraft | null {
  const now = Date.now();
  const parting = [...leftOf(state).map(({ draft }) => draft), ...state.leaving].map((draft) => ({
    ...draft,
    origin: 'written' as const,
    isOpen: false,
    createdAt: now,
    savedAt: now,
  }));
  // What stands in the pane is newer there than in the list, and for somebody else.
  const fresh = new Set([state.draftId, ...parting.map(({ id }) => id)]);
  const kept = [...state.lists.drafts.rows.values()].filter(({ id }) => !fresh.has(id));
  return findDraft(pair, [...kept, ...parting], formats.plan, homeCountryOf(state));
}

/**
 * Shows a conversation, and its draft in the pane; what stood there is put away.
 *
 * @param at the id of a text to begin at
 */
export function openConversation(services: Services, key: string, at: string | null = null): void {
  const { store } = services;
  const state = store.getState();
  const { number, people } = partiesOf(key);
  const pair = { from: number, to: people };
  const { answering } = state;
  const isHere = answering !== null && conversationKey(answering.from, answering.to) === key;
  if (isWrittenFor(state, pair, services)) state.answerWith(pair);
  else if (!isHere) state.answer(pair, draftFor(state, pair, services));
  store.getState().showConversation(key, scopeFor(state, number), at);
}
