import { useEffect, useMemo, useState } from 'react';
import type { FoundMessage } from '#contract/message-view.ts';
import type { AppError } from '#domain/app-error.ts';
import { useAppState } from '../../app-context.tsx';
import { useFound } from '../conversations/use-found.ts';
import type { FoundText } from './use-thread-find.ts';

const none: readonly FoundMessage[] = [];

export interface Hits {
  /** Null while there is no answer to these words. */
  readonly total: number | null;
  /** Which of them is looked at, from 0. */
  readonly place: number;
  readonly error: AppError | null;
  /** Goes on to the next older one (`1`) or the next newer one (`-1`), around the ends. */
  readonly step: (by: 1 | -1) => void;
}

/**
 * The texts of a conversation that have these words, newest first; begins at the newest.
 *
 * @param onHit told each one that is gone to, and null when there is none
 */
export function useHits(find: string, conversation: string, onHit: (hit: FoundText | null) => void): Hits {
  const found = useFound(find, null, conversation);
  const deleted = useAppState((state) => state.deletedTexts);
  const [chosen, setChosen] = useState<{ readonly of: typeof none; readonly place: number } | null>(null);
  const words = find.trim();
  // What was found for other words is not gone to.
  const answer = found?.find === words ? found : null;
  const hits = useMemo(
    () => answer?.hits.filter(({ message }) => !deleted.has(message.id)) ?? none,
    [answer, deleted],
  );
  const place = chosen?.of === hits ? chosen.place : 0;

  useEffect(() => {
    const [newest] = hits;
    onHit(newest === undefined ? null : { id: newest.message.id, find: words });
  }, [hits, words, onHit]);

  return {
    total: answer === null ? null : hits.length,
    place,
    error: answer?.error ?? null,
    step: (by) => {
      const next = (place + by + hits.length) % hits.length;
      const hit = hits[next];
      if (hit === undefined) return;
      setChosen({ of: hits, place: next });
      onHit({ id: hit.message.id, find: words });
    },
  };
}
