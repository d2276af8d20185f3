import { useMemo } from 'react';
import type { Batch } from '#domain/outbox/outgoing-text.ts';
import { useOutbox } from '../../use-truth.ts';

/** The presses of Send that made several texts, by RingCentral's ids of the texts that went. */
export function useBatchesSent(): ReadonlyMap<string, Batch> {
  const outbox = useOutbox();
  return useMemo(
    () =>
      new Map(
        outbox.flatMap(({ serverId, batch }) =>
          serverId === null || batch === null ? [] : [[serverId, batch] as const],
        ),
      ),
    [outbox],
  );
}
