import type { TFunction } from 'i18next';
import type { AppSnapshot } from '#contract/app-state.ts';
import { ownerKey } from '../../store/owner-key.ts';
import { batchStanding, isSettled } from '../outbox/batch-standing.ts';
import { failureSentence } from '../outbox/outgoing-words.ts';

export interface BatchNews {
  /** "3 of 3 sent." or "2 of 3 sent, one failed: The number cannot receive texts." */
  readonly words: string;
  /** Id of the first text that failed; null when none did. */
  readonly failed: string | null;
}

/** The presses of Send of which the last text has gone or failed between two states: one word for all of their texts. */
export function batchNews(
  before: AppSnapshot | null,
  after: AppSnapshot | null,
  t: TFunction,
): readonly BatchNews[] {
  if (before === null || after === null || ownerKey(before) !== ownerKey(after)) return [];
  if (before.outbox === after.outbox) return [];
  const earlier = new Map(before.outbox.map((text) => [text.id, text]));
  const moved = after.outbox.filter((text) => text.batch !== null && earlier.get(text.id) !== text);
  const batches = new Map(moved.flatMap(({ batch }) => (batch === null ? [] : [[batch.id, batch] as const])));
  return [...batches.values()].flatMap((batch) => {
    const standing = batchStanding(batch, after.outbox);
    if (!isSettled(standing) || isSettled(batchStanding(batch, before.outbox))) return [];
    const { sent, size, failed } = standing;
    const [first] = failed;
    const words =
      first === undefined
        ? t('live.batchSent', { sent, size })
        : t('live.batchFailed', {
            sent,
            size,
            failed: t('outbox.batch.failed', { count: failed.length }),
            sentence: failureSentence(first.cause, t),
          });
    return [{ words, failed: first?.id ?? null }];
  });
}
