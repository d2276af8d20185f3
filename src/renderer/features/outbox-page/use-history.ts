import { useEffect, useState } from 'react';
import type { HistoryEntry } from '#contract/outgoing-view.ts';
import type { AppError } from '#domain/app-error.ts';
import { ask } from '../../api.ts';
import { useServices } from '../../app-context.tsx';

interface History {
  /** Null until the first answer. */
  readonly entries: readonly HistoryEntry[] | null;
  readonly error: AppError | null;
}

/** What happened to a text so far; asked for again whenever its version rises. */
export function useHistory(id: string, version: number): History {
  const { bridge } = useServices();
  const [history, setHistory] = useState<History>({ entries: null, error: null });
  useEffect(() => {
    let isCurrent = true;
    void ask(bridge, 'outbox:history', { id }).then((answer) => {
      if (!isCurrent) return;
      setHistory(({ entries }) =>
        answer.ok ? { entries: answer.value, error: null } : { entries, error: answer.error },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [bridge, id, version]);
  return history;
}
