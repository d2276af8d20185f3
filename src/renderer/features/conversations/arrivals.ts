import type { TFunction } from 'i18next';
import type { ConversationView } from '#contract/message-view.ts';
import { ask } from '../../api.ts';
import type { AppServices } from '../../app-context.tsx';
import type { AppState } from '../../store/app-state.ts';
import { ownerKey } from '../../store/owner-key.ts';
import { nameOf } from '../numbers/number-words.ts';
import { homeCountryOf } from '../../store/home-country.ts';
import { peopleWords } from './people-words.ts';

/** More than these at a time are only counted. */
const mostNamed = 3;
/** Conversations, newest first, that are looked at for what is new. */
const looked = 20;
/** Milliseconds in which further changes join the same look. */
const rest = 200;

/** The texts that came into the conversation that is shown. */
function arrivedHere(before: AppState, after: AppState): readonly string[] {
  const earlier = before.thread;
  const now = after.thread;
  if (earlier.generation !== now.generation || earlier.pages === now.pages) return [];
  // After a reading that failed all of them are there at once, and none of them came.
  if (!earlier.isLoaded || earlier.error !== null) return [];
  const since = earlier.pages[0]?.lastAt ?? 0;
  return (now.pages[0]?.rows ?? [])
    .filter(({ direction, createdAt }) => direction === 'inbound' && createdAt > since)
    .map(({ text }) => text);
}

/**
 * Tells a screen reader of texts that arrive, each once: with its words where the conversation is open, else from whom
 * and to which number.
 *
 * @returns a disposer
 */
export function followArrivals(
  { store, bridge, formats }: AppServices,
  t: TFunction,
  say: (words: string) => void,
): () => void {
  /** When the newest text of each conversation was written; null until what is there is known. */
  let seen: ReadonlyMap<string, number> | null = null;
  /** What is older than this was not looked at, so it may well have been there. */
  let floor = -Infinity;
  let owner: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const words = (rows: readonly ConversationView[], state: AppState): string => {
    const home = homeCountryOf(state);
    const numberOf = (e164: string): string => {
      const listing = state.listings.find(({ number }) => number.e164 === e164);
      return listing === undefined ? formats.phone(e164, home) : nameOf(listing, t);
    };
    if (rows.length <= mostNamed) {
      return rows
        .map((row) =>
          t('live.arrivedFrom', { who: peopleWords(row, formats, home), number: numberOf(row.number) }),
        )
        .join(' ');
    }
    const counts = new Map<string, number>();
    for (const { number } of rows) counts.set(number, (counts.get(number) ?? 0) + 1);
    return [...counts]
      .map(([number, count]) => t('live.arrivedMany', { count, number: numberOf(number) }))
      .join(' ');
  };

  const look = async (): Promise<void> => {
    timer = null;
    const asked = owner;
    const answer = await ask(bridge, 'conversations:page', {
      number: null,
      // Not the unread ones alone: what is marked as unread did not arrive.
      filter: 'all',
      offset: 0,
      limit: looked,
    });
    if (!answer.ok || asked !== owner) return;
    const { rows } = answer.value;
    const known = seen;
    const oldest = floor;
    seen = new Map([...(known ?? []), ...rows.map(({ key, newest }) => [key, newest.createdAt] as const)]);
    floor = rows.length < looked ? -Infinity : (rows.at(-1)?.newest.createdAt ?? -Infinity);
    if (known === null) return;
    const state = store.getState();
    const { view } = state;
    const isOpen = (key: string): boolean => view.kind === 'conversation' && view.key === key;
    const fresh = rows.filter(
      ({ key, newest: { direction, createdAt }, unread }) =>
        direction === 'inbound' && unread > 0 && createdAt > (known.get(key) ?? oldest) && !isOpen(key),
    );
    if (fresh.length > 0) say(words(fresh, state));
  };

  const follow = (after: AppState, before: AppState | null): void => {
    const { truth } = after;
    const now = ownerKey(truth);
    if (now !== owner) {
      owner = now;
      seen = null;
      floor = -Infinity;
    }
    // What the first reading brings is not new.
    if (truth === null || now === null || truth.messages.firstSync) return;
    const isChanged = seen === null || truth.messages.version !== before?.truth?.messages.version;
    if (isChanged && timer === null) timer = setTimeout(() => void look(), rest);
    if (before === null) return;
    const here = arrivedHere(before, after);
    const { conversation } = after.thread;
    if (here.length === 0 || conversation === null) return;
    const who = peopleWords(conversation, formats, homeCountryOf(after));
    say(here.map((text) => t('live.arrivedHere', { who, text })).join(' '));
  };

  const unsubscribe = store.subscribe(follow);
  follow(store.getState(), null);
  return () => {
    if (timer !== null) clearTimeout(timer);
    unsubscribe();
  };
}
