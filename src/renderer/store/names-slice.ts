import type { StateCreator } from 'zustand/vanilla';
import type { FromlineBridge } from '#contract/bridge.ts';
import { ask } from '../api.ts';
import type { AppState } from './app-state.ts';

/** Names of numbers, as far as somebody wanted to know them. */
export interface NamesSlice {
  /** By E.164; null for a number that has no name, nothing for one that was not asked about. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Asks main for those that are not known. Numbers are E.164; what is none is left out by main's answer. */
  readonly wantNames: (numbers: readonly string[]) => void;
  /** Names may have changed: those that are known are asked for again and stay until then. */
  readonly refreshNames: () => void;
  /** They were somebody else's. */
  readonly forgetNames: () => void;
}

/** As many as main takes in one question. */
const mostAtOnce = 200;

export const createNamesSlice =
  (bridge: FromlineBridge): StateCreator<AppState, [], [], NamesSlice> =>
  (set, get) => {
    const underWay = new Set<string>();
    let generation = 0;

    const askFor = async (numbers: readonly string[]): Promise<void> => {
      const asked = generation;
      numbers.forEach((number) => underWay.add(number));
      const answer = await ask(bridge, 'people:names', { numbers });
      if (asked !== generation) return;
      numbers.forEach((number) => underWay.delete(number));
      if (!answer.ok) return;
      const named = new Map(answer.value.map(({ number, name }) => [number, name]));
      set(({ names }) => ({
        names: new Map([...names, ...numbers.map((number) => [number, named.get(number) ?? null] as const)]),
      }));
    };

    const askInPieces = (numbers: readonly string[]): void => {
      for (let from = 0; from < numbers.length; from += mostAtOnce) {
        void askFor(numbers.slice(from, from + mostAtOnce));
      }
    };

    return {
      names: new Map(),
      wantNames: (numbers) => {
        const { names } = get();
        askInPieces([...new Set(numbers)].filter((number) => !names.has(number) && !underWay.has(number)));
      },
      refreshNames: () => askInPieces([...get().names.keys()]),
      forgetNames: () => {
        generation += 1;
        underWay.clear();
        if (get().names.size > 0) set({ names: new Map() });
      },
    };
  };
