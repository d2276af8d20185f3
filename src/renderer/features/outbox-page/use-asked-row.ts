import { useEffect, type RefObject } from 'react';
import { useAppState, useServices } from '../../app-context.tsx';
import { rowMark, textKey } from './row-keys.ts';
import type { PageLayout } from './use-row-focus.ts';

/**
 * Brings the text that the outbox was opened for into view, with the focus on it, as soon as its row is there.
 *
 * @returns the key of its row, which has to be in the document; null when none was asked for
 */
export function useAskedRow(
  page: RefObject<HTMLElement | null>,
  layout: readonly PageLayout[],
): string | null {
  const { store } = useServices();
  const at = useAppState((state) => state.outboxAt);
  const key = at === null ? null : textKey(at);
  useEffect(() => {
    if (key === null) return;
    const row = page.current?.querySelector(`[${rowMark}="${CSS.escape(key)}"]`) ?? null;
    const button = row?.querySelector('button[data-row-history]') ?? null;
    if (row === null || !(button instanceof HTMLElement)) return;
    row.scrollIntoView({ block: 'center' });
    button.focus({ preventScroll: true });
    store.getState().showOutbox();
  }, [page, layout, key, store]);
  return key;
}
