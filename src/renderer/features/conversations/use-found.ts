import { useEffect, useState } from 'react';
import type { FoundMessage } from '#contract/message-view.ts';
import type { AppError } from '#domain/app-error.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';

/** Milliseconds without a further key before main is asked. */
const rest = 150;

export interface Found {
  /** The words that were looked for. */
  readonly find: string;
  readonly hits: readonly FoundMessage[];
  readonly error: AppError | null;
}

/**
 * The texts with these words, a moment after the last key; null while nothing is looked for. What was found before
 * stays until the new answer is here.
 *
 * @param number own number, E.164; null for all
 * @param conversation `conversationKey`, to look in that one only
 */
export function useFound(
  find: string,
  number: string | null,
  conversation: string | null = null,
): Found | null {
  const { bridge } = useServices();
  const [found, setFound] = useState<Found | null>(null);
  const words = find.trim();

  useEffect(() => {
    if (words === '') return undefined;
    let isDropped = false;
    const timer = setTimeout(() => {
      const ofNumber = number === null ? null : { number };
      const within = conversation === null ? ofNumber : { conversation };
      void ask(bridge, 'conversations:find', { words, within }).then((answer) => {
        if (isDropped) return;
        setFound({
          find: words,
          hits: answer.ok ? answer.value : [],
          error: answer.ok ? null : answer.error,
        });
      });
    }, rest);
    return () => {
      isDropped = true;
      clearTimeout(timer);
    };
  }, [bridge, words, number, conversation]);

  return words === '' ? null : found;
}
