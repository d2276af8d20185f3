import { useCallback, useMemo, useState } from 'react';
import type { RecipientRules } from '#domain/recipients/recipient-rules.ts';
import { firstChoice, suggestionsFor, type Suggestion } from './suggestion.ts';
import { usePeopleFound, type PeopleFound } from './use-people-found.ts';

const nobody: PeopleFound['people'] = [];

export interface SuggestionsModel {
  readonly isOpen: boolean;
  readonly suggestions: readonly Suggestion[];
  /** Place of the one that Enter takes. */
  readonly active: number | null;
  /** What main said last; null before it said anything. */
  readonly found: PeopleFound | null;
  /** Main has answered for what is typed now. */
  readonly isCurrent: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly move: (step: number) => void;
}

interface Wanted {
  readonly typing: string;
  readonly listed: ReadonlySet<string>;
  readonly rules: RecipientRules;
}

/** The list under To: what it offers, whether it is open, and which one is active. */
export function useSuggestions({ typing, listed, rules }: Wanted): SuggestionsModel {
  const [isOpen, setOpen] = useState(false);
  const words = typing.trim();
  const [moved, setMoved] = useState<{ readonly words: string; readonly place: number } | null>(null);
  const found = usePeopleFound(isOpen ? words : null);
  const people = found?.people ?? nobody;
  const suggestions = useMemo(
    () => (isOpen ? suggestionsFor({ typing: words, people, listed, rules }) : []),
    [isOpen, words, people, listed, rules],
  );
  const first = useMemo(() => firstChoice(suggestions, words, rules), [suggestions, words, rules]);
  const isMoved = moved !== null && moved.words === words && moved.place < suggestions.length;
  const active = isMoved ? moved.place : first;

  const count = suggestions.length;
  return {
    isOpen,
    suggestions,
    active,
    found,
    isCurrent: found?.words === words,
    open: useCallback(() => setOpen(true), []),
    close: useCallback(() => {
      setOpen(false);
      setMoved(null);
    }, []),
    move: (step) => {
      if (count === 0) return;
      const from = active ?? (step > 0 ? -1 : count);
      setMoved({ words, place: (from + step + count) % count });
    },
  };
}
