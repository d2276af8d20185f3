import { useMemo } from 'react';
import type { Batch } from '#domain/outbox/outgoing-text.ts';
import { useAppState } from '../../app-context.tsx';
import { useOutbox } from '../../use-truth.ts';
import { batchStanding, type BatchStanding } from './batch-standing.ts';

/** How far the texts of a press of Send are, as the window knows it. */
export function useBatch(batch: Batch): BatchStanding {
  const outbox = useOutbox();
  const rows = useAppState(({ lists }) => lists.texts.rows);
  return useMemo(() => batchStanding(batch, [...outbox, ...rows.values()]), [batch, outbox, rows]);
}
