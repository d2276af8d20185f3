import { useDeferredValue, useMemo } from 'react';
import { useAppState } from '../../app-context.tsx';
import { heldTexts, type HeldBy } from './held-by.ts';
import { listedTexts } from './listed-outbox.ts';

/** Which waiting texts stand behind another one, by id; `now` in milliseconds since the epoch. */
export function useHeldBy(now: number): ReadonlyMap<string, HeldBy> {
  // Thousands of texts that move at the same time must not keep the window from answering.
  const texts = useDeferredValue(useAppState(({ lists }) => lists.texts));
  return useMemo(() => heldTexts(listedTexts(texts), now), [texts, now]);
}
