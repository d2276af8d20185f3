import type { OutgoingView } from '#contract/outgoing-view.ts';
import type { Batch } from '#domain/outbox/outgoing-text.ts';

/** How far the texts of one press of Send are. */
export interface BatchStanding {
  readonly size: number;
  readonly sent: number;
  readonly failed: readonly OutgoingView[];
  /** Those that wait, are under way or need the user. */
  readonly open: number;
  /** Those that are not in the outbox any more: cancelled, made a draft, or sent long ago. */
  readonly unknown: number;
}

/** @param texts of which some are of the batch; of two pictures of one the newer counts */
export function batchStanding({ id, size }: Batch, texts: Iterable<OutgoingView>): BatchStanding {
  const known = new Map<string, OutgoingView>();
  for (const text of texts) {
    if (text.batch?.id !== id) continue;
    const earlier = known.get(text.id);
    if (earlier === undefined || earlier.version < text.version) known.set(text.id, text);
  }
  const ones = [...known.values()];
  const sent = ones.filter(({ state }) => state === 'sent').length;
  const failed = ones.filter(({ state }) => state === 'failed');
  return {
    size,
    sent,
    failed,
    open: ones.length - sent - failed.length,
    unknown: Math.max(0, size - ones.length),
  };
}

/** Every text of it has gone or failed. */
export const isSettled = ({ open, unknown }: BatchStanding): boolean => open === 0 && unknown === 0;
