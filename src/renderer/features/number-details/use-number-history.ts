import { useEffect, useState } from 'react';
import type { NumberNote } from '#domain/number-change.ts';
import type { AppError } from '#domain/app-error.ts';
import { ask } from '../../api.ts';
import { useAppState, useServices } from '../../app-context.tsx';

interface NumberHistory {
  /** Newest first; null until the first answer. */
  readonly notes: readonly NumberNote[] | null;
  readonly error: AppError | null;
}

/** What changed about one number (E.164); asked for again whenever the list or its notes change. */
export function useNumberHistory(e164: string): NumberHistory {
  const { bridge } = useServices();
  const version = useAppState(({ truth }) => truth?.numbers.version ?? 0);
  const news = useAppState(({ truth }) => truth?.numberNotes);
  const [history, setHistory] = useState<NumberHistory>({ notes: null, error: null });
  useEffect(() => {
    let isCurrent = true;
    void ask(bridge, 'numbers:history', { number: e164 }).then((answer) => {
      if (!isCurrent) return;
      setHistory(({ notes }) =>
        answer.ok ? { notes: answer.value, error: null } : { notes, error: answer.error },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [bridge, e164, version, news]);
  return history;
}
