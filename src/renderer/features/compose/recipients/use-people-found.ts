import { useEffect, useState } from 'react';
import type { KnownPerson, PeopleSources } from '#domain/people/known-person.ts';
import { ask } from '../../../api.ts';
import { useServices } from '../../../app-context.tsx';

/** Milliseconds without a key before main is asked. */
const pause = 80;
export const mostSuggested = 8;

export interface PeopleFound extends PeopleSources {
  /** What was asked for. */
  readonly words: string;
  readonly people: readonly KnownPerson[];
}

/**
 * The people that main knows by these words; the last answer wins. Until there is one for the words, the one before
 * stays, and says so by its `words`.
 *
 * @param words null asks for nothing
 */
export function usePeopleFound(words: string | null): PeopleFound | null {
  const { bridge } = useServices();
  const [found, setFound] = useState<PeopleFound | null>(null);
  useEffect(() => {
    if (words === null) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      void ask(bridge, 'people:find', { words, limit: mostSuggested }).then((answer) => {
        if (!isWanted) return;
        setFound(
          answer.ok
            ? { ...answer.value, words }
            : { words, people: [], addressBook: 'failed', directory: 'failed' },
        );
      });
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, words]);
  return words === null ? null : found;
}
