import type { TFunction } from 'i18next';
import type { BatchStanding } from './batch-standing.ts';

/** "2 of 3 people, one failed"; how many got it is only said where all are known. */
export function batchWords({ size, sent, failed, open, unknown }: BatchStanding, t: TFunction): string {
  const count = failed.length;
  if (unknown > 0) return t('outbox.batch.failedOnly', { count, size });
  return t(open > 0 ? 'outbox.batch.soFar' : 'outbox.batch.settled', {
    sent,
    size,
    failed: t('outbox.batch.failed', { count }),
  });
}
