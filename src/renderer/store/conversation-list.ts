import type { ConversationFilter, ConversationView } from '#contract/message-view.ts';
import type { AppError } from '#domain/app-error.ts';
import type { AppState } from './app-state.ts';
import { scopeOf } from './list-scope.ts';
import { ownerKey } from './owner-key.ts';

/** What the list can be narrowed to, in the order of the buttons. */
export const conversationFilters: readonly ConversationFilter[] = ['all', 'unread', 'undelivered'];

/** How many more rows are asked for when the end of the list comes near. */
export const conversationStep = 100;

/** The beginning of a list of conversations, newest first; how far it reaches grows while somebody scrolls. */
export interface ConversationList {
  /** Whose list of which number, as `listKey` says; null for none. */
  readonly key: string | null;
  readonly rows: readonly ConversationView[];
  /** All that main has. */
  readonly total: number;
  /** How many rows are wanted at least, where there are as many. */
  readonly wanted: number;
  /** How many were asked for by the last pull. */
  readonly reach: number;
  /** The version of these rows; null until they were pulled. */
  readonly version: number | null;
  /** When they were pulled, in milliseconds since the epoch. */
  readonly pulledAt: number;
  readonly error: AppError | null;
}

export function emptyList(key: string | null): ConversationList {
  return {
    key,
    rows: [],
    total: 0,
    wanted: conversationStep,
    reach: 0,
    version: null,
    pulledAt: 0,
    error: null,
  };
}

/** What main is asked for: the number as E.164, null for all. */
export interface ListRequest {
  readonly key: string;
  readonly number: string | null;
  readonly filter: ConversationFilter;
}

/** The list that belongs beside what is shown, of all when its number is gone; null while that cannot be told. */
export function wantedList(state: AppState): ListRequest | null {
  const { truth, view, listings, listingsKey, conversationFilter: filter } = state;
  const owner = ownerKey(truth);
  if (owner === null) return null;
  const scope = scopeOf(view);
  const number = listings.find((listing) => listing.number.id === scope)?.number.e164 ?? null;
  if (number === null && scope !== null && listingsKey === null) return null;
  return { key: `${owner}#${number ?? 'all'}#${filter}`, number, filter };
}
