import type { StateCreator } from 'zustand/vanilla';
import type { FromlineBridge } from '#contract/bridge.ts';
import type { PairConsent } from '#domain/consent/pair-consent.ts';
import { ask } from '../api.ts';
import type { AppState } from './app-state.ts';

/** Who opted out of which own number, as far as somebody asked about the pair. */
export interface ConsentsSlice {
  /** By `pairKey`; nothing for a pair that nobody asked about. */
  readonly consents: ReadonlyMap<string, PairConsent>;
  /** Asks main for these people and this own number, all E.164; main asks RingCentral no more often than it has to. */
  readonly askConsents: (number: string, people: readonly string[]) => void;
  /** What main says of pairs. */
  readonly learnConsents: (consents: readonly PairConsent[]) => void;
  /** They were somebody else's. */
  readonly forgetConsents: () => void;
}

/** As many as main takes in one question. */
const mostAtOnce = 200;

/** The key of a pair in `consents`. */
export const pairKey = (number: string, person: string): string => `${number} ${person}`;

export const createConsentsSlice =
  (bridge: FromlineBridge): StateCreator<AppState, [], [], ConsentsSlice> =>
  (set, get) => {
    const underWay = new Set<string>();
    let generation = 0;

    const askFor = async (number: string, people: readonly string[]): Promise<void> => {
      const asked = generation;
      const keys = people.map((person) => pairKey(number, person));
      keys.forEach((key) => underWay.add(key));
      const answer = await ask(bridge, 'consents:check', { number, people });
      if (asked !== generation) return;
      keys.forEach((key) => underWay.delete(key));
      if (answer.ok) get().learnConsents(answer.value);
    };

    return {
      consents: new Map(),
      askConsents: (number, people) => {
        const wanted = [...new Set(people)].filter((person) => !underWay.has(pairKey(number, person)));
        for (let from = 0; from < wanted.length; from += mostAtOnce) {
          void askFor(number, wanted.slice(from, from + mostAtOnce));
        }
      },
      learnConsents: (told) =>
        set(({ consents }) => ({
          consents: new Map([
            ...consents,
            ...told.map((consent) => [pairKey(consent.number, consent.person), consent] as const),
          ]),
        })),
      forgetConsents: () => {
        generation += 1;
        underWay.clear();
        if (get().consents.size > 0) set({ consents: new Map() });
      },
    };
  };
