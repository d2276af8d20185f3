import { useRef, useState } from 'react';
import type { NumberListing } from '#domain/number-listing.ts';
import { isShared } from '#domain/ownership.ts';
import { useAppState, useServices } from '../../../app-context.tsx';
import type { TextOut } from '../../../store/compose-state.ts';
import { useAppSettings } from '../../../use-truth.ts';
import { newAmong } from './new-people.ts';

/** What is asked before a first text from a number that others answer too. */
export interface FirstText {
  readonly sender: NumberListing;
  /** The first text to somebody new. */
  readonly to: readonly string[];
  /** How many texts begin a conversation, of how many. */
  readonly count: number;
  readonly of: number;
  readonly confirm: () => void;
  readonly cancel: () => void;
}

export interface FirstTextGuard {
  /** Whether a text from this number may have to be asked about at all. */
  readonly guards: (sender: NumberListing) => boolean;
  /** Goes on, at once where everybody is known, else when the person says so. */
  readonly ask: (sender: NumberListing, texts: readonly TextOut[], goOn: () => void) => void;
  /** Null while nothing is asked. */
  readonly question: FirstText | null;
}

/** Asks once before the first text from a shared number to somebody new (product.md 1, row 8). */
export function useFirstText(): FirstTextGuard {
  const services = useServices();
  const { store } = services;
  const { asksFirstText } = useAppSettings();
  const turn = useAppState((state) => state.turn);
  const isLooking = useRef(false);
  const [asked, setAsked] = useState<{ readonly turn: number; readonly about: FirstText } | null>(null);

  const ask: FirstTextGuard['ask'] = (sender, texts, goOn) => {
    if (isLooking.current) return;
    isLooking.current = true;
    const before = store.getState();
    void newAmong(services, sender.number.e164, texts).then((fresh) => {
      isLooking.current = false;
      // Something else stands in the pane by now, or it is for others.
      const now = store.getState();
      if (now.turn !== before.turn || now.to !== before.to || now.from !== before.from) return;
      const [first] = fresh;
      if (first === undefined) {
        goOn();
        return;
      }
      const confirm = (): void => {
        setAsked(null);
        goOn();
      };
      const { to } = first;
      const numbers = { count: fresh.length, of: texts.length };
      setAsked({ turn: now.turn, about: { sender, to, ...numbers, confirm, cancel: () => setAsked(null) } });
    });
  };

  return {
    guards: ({ ownership }) => asksFirstText && isShared(ownership),
    ask,
    // What came into the pane meanwhile was not asked about.
    question: asked !== null && asked.turn === turn ? asked.about : null,
  };
}
