import type { TFunction } from 'i18next';
import { ask } from '../../api.ts';
import type { AppServices } from '../../app-context.tsx';
import type { AppState } from '../../store/app-state.ts';
import { ownerKey } from '../../store/owner-key.ts';
import { nameOf } from '../numbers/number-words.ts';
import { peopleWords } from './people-words.ts';

/** More than these at a time are only counted. */
const mostNamed = 3;

const homeOf = ({ truth }: AppState): string =>
  truth?.session.phase === 'signed-in' ? truth.session.person.homeCountry : 'US';

/** How many more unread texts each number has than before. */
function growth(before: AppState, after: AppState): readonly (readonly [string, number])[] {
  const earlier = before.truth;
  const now = after.truth;
  if (earlier === null || now === null || ownerKey(earlier) !== ownerKey(now)) return [];
  // What the first reading brings is not new.
  if (earlier.messages === now.messages || earlier.messages.firstSync || earlier.messages.version === 0) {
    return [];
  }
  return Object.entries(now.messages.unreadByNumber).flatMap(([number, count]) => {
    const grown = count - (earlier.messages.unreadByNumber[number] ?? 0);
    return grown > 0 ? [[number, grown] as const] : [];
  });
}

/** The texts that came into the conversation that is shown. */
function arrivedHere(before: AppState, after: AppState): readonly string[] {
  const earlier = before.thread;
  const now = after.thread;
  if (earlier.generation !== now.generation || !earlier.isLoaded || earlier.pages === now.pages) return [];
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
  const told = new Set<string>();

  const tell = async (number: string, count: number): Promise<void> => {
    const limit = Math.min(count, mostNamed);
    const answer = await ask(bridge, 'conversations:page', { number, filter: 'unread', offset: 0, limit });
    const state = store.getState();
    const listing = state.listings.find((each) => each.number.e164 === number);
    const name = listing === undefined ? formats.phone(number, homeOf(state)) : nameOf(listing, t);
    if (count > mostNamed) {
      say(t('live.arrivedMany', { count, number: name }));
      return;
    }
    if (!answer.ok) return;
    const { view } = state;
    const fresh = answer.value.rows.filter(
      ({ key, newest }) =>
        newest.direction === 'inbound' &&
        !told.has(newest.id) &&
        !(view.kind === 'conversation' && view.key === key),
    );
    for (const { newest } of fresh) told.add(newest.id);
    const words = fresh.map((row) =>
      t('live.arrivedFrom', { who: peopleWords(row, formats, homeOf(state)), number: name }),
    );
    if (words.length > 0) say(words.join(' '));
  };

  return store.subscribe((after, before) => {
    for (const [number, count] of growth(before, after)) void tell(number, count);
    const here = arrivedHere(before, after);
    const { conversation } = after.thread;
    if (here.length === 0 || conversation === null) return;
    const who = peopleWords(conversation, formats, homeOf(after));
    say(here.map((text) => t('live.arrivedHere', { who, text })).join(' '));
  });
}
